import { join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Prints what is wrong and what to do, and exits. */
function stop(...lines: string[]): never {
  console.error(['', ...lines.map((line) => `  ${line}`), ''].join('\n'));
  process.exit(1);
}

const { values } = parseArgs({
  options: {
    reset: { type: 'boolean', default: false },
    devtools: { type: 'boolean', default: false },
    'demo-data': { type: 'boolean', default: false },
  },
});
const port = Number(process.env['PORT'] || 4600);
if (!Number.isInteger(port) || port < 0 || port > 65_535)
  stop(`PORT must be a number from 0 to 65535, not "${process.env['PORT']}".`);
const dataDir = resolve(process.env['KAIROS_DATA_DIR'] ?? join(root, '.kairos-demo'));

console.log('\n  Starting Sixpence, a small product with Kairos in it …');
// Imported late, so that an invalid PORT is reported at once.
const { startDemo } = await import('../apps/demo/src/host/start-demo.ts');
const { consoleAccount, demoAccounts } = await import('../apps/demo/src/host/seed/seed-accounts.ts');

const demo = await startDemo({
  port,
  dataDir,
  reset: values.reset,
  devtools: values.devtools,
  demoData: values['demo-data'],
}).catch((cause: unknown): never => {
  const name = cause instanceof Error ? cause.name : '';
  if (name === 'PortTaken')
    stop(
      `Port ${port} is taken by another program.`,
      'Stop that program, or use another port:  PORT=4700 npx -y pnpm@12.21.0 start',
    );
  if (name === 'DataDirectoryTaken')
    stop(
      `The data directory is in use: ${dataDir}`,
      'Another instance is still running. Stop it, or use another directory:',
      'KAIROS_DATA_DIR=~/kairos-two PORT=4700 npx -y pnpm@12.21.0 start',
    );
  console.error(cause);
  return stop('The demo could not start; see the error above.');
});

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    // A second signal exits at once.
    if (stopping) process.exit(1);
    stopping = true;
    void demo.close().then(() => process.exit(0));
  });

const [nora, tomas, mira] = demoAccounts;
console.log(`
  Ready:   ${demo.url}
  Health:  ${demo.url}/readyz
  Data:    ${dataDir}

  Sign in as
    ${nora?.email.padEnd(24)} ${nora?.password}   account is nine days old, has never paid a bill
    ${tomas?.email.padEnd(24)} ${tomas?.password}   in the same team, for a second try
    ${mira?.email.padEnd(24)} ${mira?.password}   in the same team, to try a required second step

  The console, for people who work at Sixpence: ${demo.url}/console
    ${consoleAccount.email.padEnd(24)} ${consoleAccount.password}

  Try
    1  As Nora, pay a bill: after the payment a prompt asks to add a second step.
    2  Enroll a passkey or an authenticator app, and save the recovery codes.
    3  Sign out and in again: now the second step is required.
    4  Pay out more than 1,000: a proof is required, for exactly that amount. curl is refused too.
    5  Create a new account and pay: there is no prompt. "Account" explains why.
    6  Sign in as Mira in another browser, and as Nora require a second step for everyone: Mira has to enroll.

  Why is no prompt shown?    npx -y pnpm@12.21.0 start --devtools
  A quarter of experiments:  npx -y pnpm@12.21.0 start --demo-data   (docs/guides/experiments.md)
  All screens in Storybook:  npx -y pnpm@12.21.0 storybook
  Stop with Ctrl+C. Your data is kept; "start --reset" begins again, with fresh bills.
`);
