import { spawnSync } from 'node:child_process';
import process from 'node:process';

/** Runs a command and returns its output. Ends the release if it fails. */
export function run(command: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) fail(`${command} ${args.join(' ')}\n${stdout}${stderr}`);
  return stdout;
}

/** The same for pnpm, with the version that runs this script. */
export function pnpm(...args: readonly string[]): string {
  const script = process.env['npm_execpath'];
  return script?.endsWith('js') ? run(process.execPath, [script, ...args]) : run(script ?? 'pnpm', args);
}

/** Ends the release with a message. */
export function fail(message: string): never {
  console.error(`✗ ${message}`);
  process.exit(1);
}
