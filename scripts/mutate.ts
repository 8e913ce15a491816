import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { parseArgs } from 'node:util';

const { values, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: { 'own-tests': { type: 'boolean', default: false } },
});

/** Folders of the engine to mutate; none: those of the configuration. */
const mutate = folders.map((folder) => `packages/engine/src/${folder}/**/!(*.test|*.fixtures).ts`);
// Without the tests of the other folders it is quick, and what only they notice survives.
if (values['own-tests']) process.env['KAIROS_MUTATION_TESTS'] = `{${folders.join(',')},.}`;

const { status } = spawnSync(
  'stryker',
  [
    'run',
    'scripts/mutation/stryker.config.json',
    ...(mutate.length > 0 ? ['--mutate', mutate.join(',')] : []),
  ],
  { stdio: 'inherit' },
);
process.exit(status ?? 1);
