import { spawnSync } from 'node:child_process';
import { cpSync, globSync } from 'node:fs';

const types = spawnSync('tsc', ['-b'], { stdio: 'inherit' });
if (types.status !== 0) process.exit(types.status ?? 1);
// The stylesheets are plain CSS: what is written is what ships.
for (const sheet of globSync('**/*.css', { cwd: 'packages/ui/src', exclude: ['story-support/**'] }))
  cpSync(`packages/ui/src/${sheet}`, `packages/ui/dist/${sheet}`);
