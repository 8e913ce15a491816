import { spawnSync } from 'node:child_process';
import { cpSync, globSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const types = spawnSync('tsc', ['-b'], { stdio: 'inherit' });
if (types.status !== 0) process.exit(types.status ?? 1);
// The stylesheets are plain CSS and are copied unchanged.
for (const sheet of globSync('**/*.css', { cwd: 'packages/ui/src', exclude: ['story-support/**'] }))
  cpSync(`packages/ui/src/${sheet}`, `packages/ui/dist/${sheet}`);
// The e-mails are rendered here, so that a server in production loads neither React nor the mail library.
const { builtMailTemplates } = await import('../packages/messages/src/mail-templates.ts');
writeFileSync('packages/messages/dist/mail-templates.built.js', await builtMailTemplates());
const { buildConsole } = await import('../apps/console/src/build/build-console.ts');
await buildConsole(resolve('apps/server/dist/console-pages'));
// Last, because `pnpm serve` takes it as the sign of a complete build.
const { bundleServer } = await import('./bundle-server.ts');
await bundleServer(resolve('apps/server/dist/server'));
