import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'all-tests': { type: 'boolean', default: false },
    jobs: { type: 'string', default: '2' },
  },
});

/** The folders of the engine with security decisions, the most critical first. */
const critical = ['grants', 'challenges', 'limits', 'enrollment', 'idempotency', 'factors', 'policy'];
const folders = positionals.length > 0 ? positionals : critical;

// One folder after the other, so that an interrupted run keeps the results of the finished ones.
const statuses = folders.map(mutateFolder);
process.exit(Math.max(...statuses));

/** Tests the mutants of one folder with the tests of that folder, or of the whole engine, which takes many times as long. */
function mutateFolder(folder: string): number {
  const { status } = spawnSync(
    'stryker',
    [
      'run',
      'scripts/mutation/stryker.config.json',
      '--concurrency',
      values.jobs,
      '--mutate',
      `packages/engine/src/${folder}/**/!(*.test|*.fixtures).ts`,
    ],
    {
      stdio: 'inherit',
      env: { ...process.env, KAIROS_MUTATION_TESTS: values['all-tests'] ? '**' : folder },
    },
  );
  return status ?? 1;
}
