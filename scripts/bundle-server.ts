import { writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { build, type Plugin } from 'vite';
import { builtMailTemplates } from '../packages/messages/src/mail-templates.ts';

/**
 * Packages that become part of the bundle, because each consists of many small modules: reading them one by one takes
 * most of the start and a fifth of the memory. All other packages are loaded from where they are installed.
 */
const bundled =
  /^(@kairos-mfa\/|kysely|zod|libphonenumber-js|hono|@hono\/node-server|jose|otplib|@otplib\/|@noble\/|@scure\/|rou3|@marcbachmann\/cel-js|lru-cache|icu-minify|intl-messageformat|@formatjs\/)/;

/** Bundles the reference server into `folder`, whose `main.js` starts it. The sources need not be compiled before. */
export async function bundleServer(folder: string): Promise<void> {
  await build({
    logLevel: 'error',
    configFile: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { conditions: ['@kairos-mfa/source', 'node', 'module', 'production'] },
    ssr: { noExternal: true },
    plugins: [mailTemplates, installedPackages(folder)],
    build: {
      ssr: 'apps/server/src/main.ts',
      outDir: folder,
      emptyOutDir: true,
      target: 'node24',
      // Stack traces stay readable.
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'main.js', chunkFileNames: '[name]-[hash].js' } },
    },
  });
  await writeFile(join(folder, 'empty-database.tar.gz'), await emptyDatabase());
}

/** An embedded database as PGlite creates it, which takes it most of the start in a new directory. */
async function emptyDatabase(): Promise<Uint8Array> {
  const pglite = await PGlite.create();
  const dump = await pglite.dumpDataDir('gzip');
  await pglite.close();
  return new Uint8Array(await dump.arrayBuffer());
}

/** Templates that are rendered now take the place of the module that renders them with React. */
const mailTemplates: Plugin = {
  name: 'mail-templates',
  enforce: 'pre',
  resolveId: (id) => (id === '#mail-templates' ? '\0mail-templates' : undefined),
  load: (id) => (id === '\0mail-templates' ? builtMailTemplates() : undefined),
};

/** Imports what is not bundled by its path, because a bundle is not in the folder of the package that depends on it. */
function installedPackages(folder: string): Plugin {
  return {
    name: 'installed-packages',
    enforce: 'pre',
    async resolveId(id, importer) {
      const isPackage = /^[a-z@]/.test(id) && !id.startsWith('node:') && !id.startsWith('apps/');
      if (!isPackage || bundled.test(id)) return undefined;
      const found = await this.resolve(id, importer, { skipSelf: true });
      if (!found || found.external || !found.id.startsWith('/')) return found;
      return { id: relative(folder, found.id), external: true };
    },
  };
}
