import { locales } from '@kairos-mfa/copy';
import { expect, test } from 'vitest';
import { bundle, heaviest, modulesOf, weigh } from '../scripts/bundle.ts';
import { apps, reactDom } from '../scripts/weigh.ts';

test('what browsers load holds no schema library, nothing of the engine, and QR codes, other languages and the world’s phone numbers only when asked for', async () => {
  const { atFirst, later } = await bundle(apps['the whole kit']);
  const modules = modulesOf([...atFirst, ...later]);
  expect(modules.some((id) => id.includes('packages/ui/src/prompt'))).toBe(true);
  expect(
    modules.filter((id) =>
      /node_modules\/(zod|syllable)\/|packages\/(engine|copy\/src\/lint)\/|\.schemas\.ts$|\.contract\.ts$/.test(
        id,
      ),
    ),
  ).toEqual([]);

  for (const library of ['node_modules/qrcode/', 'node_modules/libphonenumber-js/']) {
    expect(modulesOf(later).some((id) => id.includes(library))).toBe(true);
    expect(modulesOf(atFirst).filter((id) => id.includes(library))).toEqual([]);
  }

  const localesIn = (ids: readonly string[]) =>
    ids.flatMap((id) => /packages\/copy\/src\/locales\/([\w-]+)\.ts$/.exec(id)?.[1] ?? []).toSorted();
  const spoken = (ids: readonly string[]) => localesIn(ids).filter((locale) => locale !== 'pseudo');
  expect(localesIn(modulesOf(atFirst))).toEqual(['en']);
  // One chunk a language, and no two languages in one.
  const perChunk = later.map(({ moduleIds }) => spoken(moduleIds)).filter((found) => found.length > 0);
  expect(perChunk.flat().toSorted()).toEqual(locales.filter((locale) => locale !== 'en').toSorted());
  expect(perChunk.every((found) => found.length === 1)).toBe(true);
});

test('our own words come read: what parses messages waits for a host’s own', async () => {
  const { atFirst, later } = await bundle(apps['the whole kit']);
  const parsers = /node_modules\/(intl-messageformat|@formatjs\/[\w-]+)\//;
  expect(modulesOf(atFirst).filter((id) => parsers.test(id))).toEqual([]);
  expect(modulesOf(later).some((id) => parsers.test(id))).toBe(true);
});

test('the question alone brings no picker, no set-up, no challenge and no security page', async () => {
  const { atFirst } = await bundle(apps['the prompt alone']);
  const modules = modulesOf(atFirst);
  expect(modules.some((id) => id.includes('packages/ui/src/prompt'))).toBe(true);
  const others = [
    'ui/src/factor-picker/',
    'ui/src/factors/',
    'ui/src/challenge/',
    'ui/src/enrollment/',
    'ui/src/recovery-codes/',
    'ui/src/security-center/',
    'client/src/run-enrollment.ts',
    'flows/src/enrollment.flow.ts',
  ];
  expect(modules.filter((id) => others.some((other) => id.includes(`packages/${other}`)))).toEqual([]);
});

/**
 * How heavy each app may be at first, gzipped, beside react-dom. `pnpm weigh` prints what they are. A little above that,
 * so that a screen may still be mended; whoever means to grow the kit raises it here, in sight.
 */
const budgets: Readonly<Record<keyof typeof apps, number>> = {
  'the prompt alone': 0.62,
  'the step-up dialog alone': 0.68,
  'the security page alone': 0.77,
  'the whole kit': 1.16,
  'all hooks, no screens': 0.28,
};

test.each(Object.entries(budgets))('%s stays below %f of what react-dom weighs', async (name, budget) => {
  const dom = weigh((await bundle(reactDom)).atFirst).gzip;
  // SAFETY: the keys of the very same table.
  const { atFirst } = await bundle(apps[name as keyof typeof apps]);
  const { gzip } = weigh(atFirst);
  const modules = heaviest(atFirst, 12).map(([module, weight]) => `  ${weight.gzip} bytes  ${module}`);
  const said = `${name}: ${gzip} bytes gzipped, ${(gzip / dom).toFixed(2)} of react-dom (${dom}). What weighs most, each module alone:`;
  expect(gzip / dom, [said, ...modules].join('\n')).toBeLessThanOrEqual(budget);
});
