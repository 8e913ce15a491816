import { locales } from '@kairos-mfa/copy';
import { resolve } from 'node:path';
import { build, type Rollup } from 'vite';
import { expect, test } from 'vitest';

/** Everything that an app which uses the whole kit would load, bundled as for production. */
async function bundle(): Promise<Rollup.OutputChunk[]> {
  const built = await build({
    logLevel: 'silent',
    configFile: false,
    resolve: { conditions: ['@kairos-mfa/source', 'module', 'browser', 'production'] },
    build: {
      write: false,
      minify: false,
      lib: { entry: resolve('packages/ui/src/index.ts'), formats: ['es'] },
      rollupOptions: { external: [/^react($|\/)/, /^react-dom($|\/)/] },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]) as Rollup.RollupOutput[]; // SAFETY: nothing is watched
  return outputs.flatMap(({ output }) => output.filter((file) => file.type === 'chunk'));
}

test('what browsers load holds no schema library, nothing of the engine, and QR codes, other languages and the world’s phone numbers only when asked for', async () => {
  const chunks = await bundle();
  const modules = chunks.flatMap(({ moduleIds }) => moduleIds);
  expect(modules.some((id) => id.includes('packages/ui/src/prompt'))).toBe(true);
  expect(
    modules.filter((id) =>
      /node_modules\/(zod|syllable)\/|packages\/(engine|copy\/src\/lint)\/|\.schemas\.ts$|\.contract\.ts$/.test(
        id,
      ),
    ),
  ).toEqual([]);

  const first = chunks.find(({ isEntry }) => isEntry);
  const atOnce = new Set<string>();
  const follow = (name: string | undefined) => {
    const chunk = chunks.find(({ fileName }) => fileName === name);
    if (!chunk || atOnce.has(chunk.fileName)) return;
    atOnce.add(chunk.fileName);
    for (const imported of chunk.imports) follow(imported);
  };
  follow(first?.fileName);
  const lazily = chunks.filter(({ fileName }) => !atOnce.has(fileName)).flatMap(({ moduleIds }) => moduleIds);
  const atFirst = chunks.filter(({ fileName }) => atOnce.has(fileName)).flatMap(({ moduleIds }) => moduleIds);
  for (const library of ['node_modules/qrcode/', 'node_modules/libphonenumber-js/']) {
    expect(lazily.some((id) => id.includes(library))).toBe(true);
    expect(atFirst.filter((id) => id.includes(library))).toEqual([]);
  }

  const localesIn = (ids: readonly string[]) =>
    ids.flatMap((id) => /packages\/copy\/src\/locales\/([\w-]+)\.ts$/.exec(id)?.[1] ?? []).toSorted();
  expect(localesIn(atFirst)).toEqual(['en', 'pseudo']);
  // One chunk a language, and no two languages in one.
  const perChunk = chunks
    .map(({ moduleIds }) => localesIn(moduleIds))
    .filter((found) => found.length > 0 && !found.includes('en'));
  expect(perChunk.flat().toSorted()).toEqual(locales.filter((locale) => locale !== 'en').toSorted());
  expect(perChunk.every((found) => found.length === 1)).toBe(true);
});
