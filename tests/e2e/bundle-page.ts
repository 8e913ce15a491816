import { join, resolve } from 'node:path';
import { build, type Rollup } from 'vite';

/** Bundles a page of this folder to one script, to be added to a document of a test's own. */
export async function bundlePage(file: string): Promise<string> {
  const built = await build({
    logLevel: 'silent',
    configFile: false,
    resolve: { conditions: ['@kairos-mfa/source', 'module', 'browser', 'development'] },
    define: { 'process.env.NODE_ENV': '"development"' },
    build: {
      write: false,
      minify: false,
      lib: { entry: resolve(join(import.meta.dirname, file)), formats: ['es'], cssFileName: 'page' },
      rollupOptions: { output: { codeSplitting: false } },
    },
  });
  const [output] = (Array.isArray(built) ? built : [built]) as Rollup.RollupOutput[]; // SAFETY: nothing is watched
  const chunk = output?.output.find((file) => file.type === 'chunk');
  if (!chunk) throw new Error('Vite built no script for the page.');
  return chunk.code;
}
