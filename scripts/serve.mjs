// Plain JavaScript, so that a server in production does not load the compiler that strips types.
import { statSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const inRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
/** `pnpm build` writes this file last. */
const bundle = inRoot('apps/server/dist/server/main.js');
const built = statSync(bundle, { throwIfNoEntry: false });

if (process.env['NODE_ENV'] === 'production' && built) {
  console.info(`Kairos runs the build of ${built.mtime.toISOString()}.`);
  await import(bundle);
} else {
  console.info(
    built
      ? 'Kairos runs from its sources. Set NODE_ENV=production to run the build.'
      : 'Kairos runs from its sources, which takes more memory and a longer start. For production run `pnpm build` and set NODE_ENV=production.',
  );
  // Only a new program can read the sources of all packages; it keeps the process, so that signals reach it.
  process.execve(process.execPath, [
    process.execPath,
    '--conditions=@kairos-mfa/source',
    inRoot('apps/server/src/main.ts'),
  ]);
}
