import { locales } from '@kairos-mfa/copy';
import { resolve } from 'node:path';
import { build, type Rollup } from 'vite';
import { expect, test } from 'vitest';

/** What an app with this entry would load, bundled as for production. */
async function bundle(entry: string): Promise<Rollup.OutputChunk[]> {
  const built = await build({
    logLevel: 'silent',
    configFile: false,
    resolve: { conditions: ['@kairos-mfa/source', 'module', 'browser', 'production'] },
    build: {
      write: false,
      minify: false,
      lib: { entry, formats: ['es'] },
      rollupOptions: { external: [/^react($|\/)/, /^react-dom($|\/)/] },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]) as Rollup.RollupOutput[]; // SAFETY: nothing is watched
  return outputs.flatMap(({ output }) => output.filter((file) => file.type === 'chunk'));
}

/** The names of the entry and of everything that it imports before it runs. */
function loadedAtOnce(chunks: readonly Rollup.OutputChunk[]): Set<string> {
  const atOnce = new Set<string>();
  const follow = (name: string | undefined) => {
    const chunk = chunks.find(({ fileName }) => fileName === name);
    if (!chunk || atOnce.has(chunk.fileName)) return;
    atOnce.add(chunk.fileName);
    for (const imported of chunk.imports) follow(imported);
  };
  follow(chunks.find(({ isEntry }) => isEntry)?.fileName);
  return atOnce;
}

test('what browsers load holds no schema library, nothing of the engine, and QR codes, other languages and the world’s phone numbers only when asked for', async () => {
  const chunks = await bundle(resolve('packages/ui/src/index.ts'));
  const modules = chunks.flatMap(({ moduleIds }) => moduleIds);
  expect(modules.some((id) => id.includes('packages/ui/src/prompt'))).toBe(true);
  expect(
    modules.filter((id) =>
      /node_modules\/(zod|syllable)\/|packages\/(engine|copy\/src\/lint)\/|\.schemas\.ts$|\.contract\.ts$/.test(
        id,
      ),
    ),
  ).toEqual([]);

  const atOnce = loadedAtOnce(chunks);
  const lazily = chunks.filter(({ fileName }) => !atOnce.has(fileName)).flatMap(({ moduleIds }) => moduleIds);
  const atFirst = chunks.filter(({ fileName }) => atOnce.has(fileName)).flatMap(({ moduleIds }) => moduleIds);
  for (const library of [
    'node_modules/qrcode/',
    'node_modules/libphonenumber-js/',
    'node_modules/focus-trap/',
  ]) {
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

test('the question alone brings no picker, no set-up, no challenge and no security page', async () => {
  const chunks = await bundle(resolve('tests/prompt-alone.entry.tsx'));
  const atOnce = loadedAtOnce(chunks);
  const modules = chunks.filter(({ fileName }) => atOnce.has(fileName)).flatMap(({ moduleIds }) => moduleIds);
  expect(modules.some((id) => id.includes('packages/ui/src/prompt'))).toBe(true);
  const others = ['factor-picker', 'factors', 'challenge', 'enrollment', 'recovery-codes', 'security-center'];
  expect(modules.filter((id) => others.some((folder) => id.includes(`packages/ui/src/${folder}/`)))).toEqual(
    [],
  );
});
