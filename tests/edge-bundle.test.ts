import { resolve } from 'node:path';
import { build, type Rollup } from 'vite';
import { expect, test } from 'vitest';

test('a bundle of the engine for a runtime that is not Node computes with Web Crypto alone', async () => {
  const built = await build({
    logLevel: 'silent',
    configFile: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { conditions: ['@kairos-mfa/source', 'edge-light', 'worker', 'module', 'production'] },
    build: {
      write: false,
      minify: false,
      lib: { entry: resolve('packages/engine/src/index.ts'), formats: ['es'], fileName: 'engine' },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]) as Rollup.RollupOutput[]; // SAFETY: nothing is watched
  const chunks = outputs.flatMap(({ output }) => output).filter((file) => file.type === 'chunk');
  const modules = chunks.flatMap(({ moduleIds }) => moduleIds);
  const crypto = modules.filter((id) => /\/secrets\/(node|web)-crypto\.ts$|node:crypto/.test(id));
  expect(crypto).toEqual([expect.stringMatching(/web-crypto\.ts$/)]);
});
