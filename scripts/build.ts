import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';

const types = spawnSync('tsc', ['-b'], { stdio: 'inherit' });
if (types.status !== 0) process.exit(types.status ?? 1);
// The stylesheets are plain CSS: what is written is what ships.
for (const sheet of ['styles.css', 'tokens.css', 'fonts.css', 'styles'])
  cpSync(`packages/ui/src/${sheet}`, `packages/ui/dist/${sheet}`, { recursive: true });
