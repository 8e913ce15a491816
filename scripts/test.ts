import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { runChecks } from './check.ts';
import { findChromium } from './find-chromium.ts';

const report = '.cache/test-report.json';
const filters = process.argv.slice(2);

process.env['KAIROS_CHROMIUM'] = findChromium();
mkdirSync('.cache', { recursive: true });
rmSync(report, { force: true });

const checks = filters.length > 0 ? { passed: 0, failed: 0 } : runChecks();
const vitest = spawnSync(
  'vitest',
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...filters],
  {
    stdio: 'inherit',
  },
);
const tests = readReport();

const failed = checks.failed + tests.failed + (vitest.status !== 0 && tests.failed === 0 ? 1 : 0);
console.log(`${checks.passed + tests.passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

/** Reads the counts of Vitest's report; a run without a report has failed. */
function readReport(): { passed: number; failed: number } {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
