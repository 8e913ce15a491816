import { spawnSync } from 'node:child_process';

/** The static checks: types, lint, format, dead code, copy. Package boundaries are checked by a test. */
const checks: Record<string, string[]> = {
  types: ['tsc', '-b'],
  lint: ['oxlint', '--deny-warnings'],
  format: ['oxfmt', '--check', '.'],
  'dead code': ['knip'],
  copy: [process.execPath, '--conditions=@kairos-mfa/source', 'packages/copy/src/cli.ts', 'lint'],
};

/** Runs every check, even after one failed, and counts them. */
export function runChecks(): { passed: number; failed: number } {
  const count = { passed: 0, failed: 0 };
  for (const [name, [command = '', ...args]] of Object.entries(checks)) {
    const ok = spawnSync(command, args, { stdio: 'inherit' }).status === 0;
    console.log(`${ok ? '✓' : '✗'} ${name}`);
    count[ok ? 'passed' : 'failed'] += 1;
  }
  return count;
}

if (import.meta.main) process.exit(runChecks().failed === 0 ? 0 : 1);
