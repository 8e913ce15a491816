import { resolve } from 'node:path';
import { build, type Rollup } from 'vite';
import { expect, test } from 'vitest';

/** Bundles modules of the engine for a runtime that is not Node. */
async function bundleForEdge(entry: Record<string, string>): Promise<Rollup.OutputChunk[]> {
  const built = await build({
    logLevel: 'silent',
    configFile: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { conditions: ['@kairos-mfa/source', 'edge-light', 'worker', 'module', 'production'] },
    build: {
      write: false,
      rolldownOptions: { output: { minify: true } },
      lib: {
        entry: Object.fromEntries(
          Object.entries(entry).map(([name, file]) => [name, resolve('packages/engine/src', file)]),
        ),
        formats: ['es'],
      },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]) as Rollup.RollupOutput[]; // SAFETY: nothing is watched
  return outputs.flatMap(({ output }) => output).filter((file) => file.type === 'chunk');
}

test('a bundle of the engine for a runtime that is not Node computes with Web Crypto alone', async () => {
  const modules = (await bundleForEdge({ engine: 'index.ts' })).flatMap(({ moduleIds }) => moduleIds);
  const crypto = modules.filter((id) => /\/secrets\/(node|web)-crypto\.ts$|node:crypto/.test(id));
  expect(crypto).toEqual([expect.stringMatching(/web-crypto\.ts$/)]);
});

test('the remote guard with all of its adapters is below 10 kB, without engine, database and schema library', async () => {
  const adapters = ['express', 'fastify', 'fetch', 'hono', 'nest', 'next', 'node', 'trpc'];
  const chunks = await bundleForEdge({
    guard: 'adapters/index.ts',
    ...Object.fromEntries(adapters.map((name) => [name, `adapters/${name}.ts`])),
  });
  const modules = chunks.flatMap(({ moduleIds }) => moduleIds);
  expect(
    modules.filter((id) =>
      /node_modules|engine\/src\/(?!adapters\/|result\.ts|wire\/respond\.ts|with-timeout\.ts)/.test(id),
    ),
  ).toEqual([]);
  const bytes = chunks.reduce((sum, { code }) => sum + Buffer.byteLength(code), 0);
  expect(bytes).toBeLessThan(10_000);
});
