import { spawnSync } from 'node:child_process';
import process from 'node:process';

/** Folders of the engine to mutate; none: those of the configuration. */
const folders = process.argv.slice(2);
const mutate = folders.map((folder) => `packages/engine/src/${folder}/**/!(*.test|*.fixtures).ts`);

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
