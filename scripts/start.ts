import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import process from 'node:process';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Says what is wrong and what to do, and stops. */
function stop(...lines: string[]): never {
  console.error(['', ...lines.map((line) => `  ${line}`), ''].join('\n'));
  process.exit(1);
}

const port = Number(process.env['PORT'] || 4600);
if (!Number.isInteger(port) || port < 0 || port > 65_535)
  stop(`PORT must be a number from 0 to 65535, not "${process.env['PORT']}".`);
const dataDir = resolve(process.env['KAIROS_DATA_DIR'] ?? join(root, '.kairos-demo'));

console.log('\n  Starting Sixpence, a small product with Kairos in it …');
// Loaded late, so that a wrong PORT is told at once.
const { startDemo } = await import('../apps/demo/src/host/start-demo.ts');
const { demoAccounts } = await import('../apps/demo/src/host/seed/seed-accounts.ts');

const demo = await startDemo({ port, dataDir }).catch((cause: unknown): never => {
  const name = cause instanceof Error ? cause.name : '';
  if (name === 'PortTaken')
    stop(
      `Port ${port} is taken by another program.`,
      'Stop that one, or choose another port:  PORT=4700 npx -y pnpm@12.21.0 start',
    );
  if (name === 'DataDirectoryTaken')
    stop(
      `The data directory is in use: ${dataDir}`,
      'Another start is still running. Stop it, or choose another directory:',
      'KAIROS_DATA_DIR=~/kairos-two PORT=4700 npx -y pnpm@12.21.0 start',
    );
  console.error(cause);
  return stop('The demo could not start; the reason stands above.');
});

const [nora, tomas, mira] = demoAccounts;
console.log(`
  Ready:   ${demo.url}
  Health:  ${demo.url}/readyz
  Data:    ${dataDir}

  Sign in as
    ${nora?.email.padEnd(24)} ${nora?.password}   nine days here, has never paid a bill
    ${tomas?.email.padEnd(24)} ${tomas?.password}   on the same team, for a second try
    ${mira?.email.padEnd(24)} ${mira?.password}   on the same team, for when everybody has to

  Try
    1  As Nora, pay a bill: Kairos asks once the bill is paid, not before.
    2  Set up a passkey or an authenticator app, keep the recovery codes, land on the bill again.
    3  Sign out and in again: now the second step is asked for.
    4  Pay out more than 1,000: asked again, for exactly that sum. curl is refused, too.
    5  Make a new account and pay: nobody is asked. "Account" says why.
    6  Keep Mira signed in elsewhere, and as Nora let everyone need a second step: Mira's next click asks.

  Every screen by itself:  npx -y pnpm@12.21.0 storybook
  Stop with Ctrl+C. What you did is kept; delete the data directory to start over.
`);

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    // A second signal means now.
    if (stopping) process.exit(1);
    stopping = true;
    void demo.close().then(() => process.exit(0));
  });
