import { spawnSync } from 'node:child_process';

/** Runs a command from the root of the repository, and stops where it fails. */
export function run(command: string, args: readonly string[]): void {
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) throw new Error(`${command} failed with status ${status}.`);
}
