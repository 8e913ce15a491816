import { readFileSync } from 'node:fs';
import { locales } from '@kairos-mfa/copy';
import { expect, test } from 'vitest';
import { apps, reactDom } from '../scripts/bundle-size.ts';
import { bundle, largestModules, moduleIds, measureSize } from '../scripts/bundle.ts';

test('browsers load no schema library, no routes of administrators and nothing of the engine, and load QR codes, other languages and phone number rules on demand', async () => {
  const { initial, lazy } = await bundle(apps['the whole kit'].lines);
  const modules = moduleIds([...initial, ...lazy]);
  expect(modules.some((id) => id.includes('packages/ui/src/mfa-prompt/'))).toBe(true);
  expect(
    modules.filter((id) =>
      /node_modules\/(zod|syllable)\/|packages\/(engine|copy\/src\/lint)\/|protocol\/src\/routes\.ts$|\.schemas\.ts$|\.contract\.ts$/.test(
        id,
      ),
    ),
  ).toEqual([]);

  for (const library of [
    'node_modules/qrcode/',
    'node_modules/libphonenumber-js/',
    // The message parser is loaded for the host's own wording only: the kit's is compiled.
    'node_modules/intl-messageformat/',
    'node_modules/@formatjs/',
  ]) {
    expect(moduleIds(lazy).some((id) => id.includes(library))).toBe(true);
    expect(moduleIds(initial).filter((id) => id.includes(library))).toEqual([]);
  }

  const localesIn = (ids: readonly string[]) =>
    ids
      .flatMap((id) => /packages\/copy\/src\/(?:locales|compiled)\/([\w-]+)\.ts$/.exec(id)?.[1] ?? [])
      .filter((locale) => locale !== 'pseudo');
  expect(new Set(localesIn(moduleIds(initial)))).toEqual(new Set(['en']));
  // One chunk per language.
  const perChunk = lazy
    .map(({ moduleIds }) => [...new Set(localesIn(moduleIds))])
    .filter((found) => found.length > 0);
  expect(perChunk.flat().toSorted()).toEqual(locales.filter((locale) => locale !== 'en').toSorted());
  expect(perChunk.every((found) => found.length === 1)).toBe(true);
});

test('the prompt alone loads no picker, no enrollment, no challenge and no security page', async () => {
  const { initial } = await bundle(apps['the prompt alone'].lines);
  const modules = moduleIds(initial);
  expect(modules.some((id) => id.includes('packages/ui/src/mfa-prompt/'))).toBe(true);
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
  // The module that loads the enrollment on demand.
  const loader = 'ui/src/enrollment/lazy-enrollment.ts';
  const loaded = modules.filter((id) => others.some((other) => id.includes(`packages/${other}`)));
  expect(loaded.filter((id) => !id.endsWith(loader))).toEqual([]);
});

test('the gate loads no screen before it is needed', async () => {
  const { initial, lazy } = await bundle(
    `export { KairosUiProvider, KairosGate, KairosScreens } from '@kairos-mfa/ui';`,
  );
  const screens = [
    'challenge/challenge.tsx',
    'setup-offer/setup-offer.tsx',
    'required-enrollment/required-enrollment.tsx',
    'step-up-dialog/step-up.screen.tsx',
    'enrollment/enrollment.tsx',
    'factor-picker/factor-picker.tsx',
    'recovery-codes/recovery-codes.tsx',
    'celebration/celebration.tsx',
    'security-center/security-center.tsx',
  ];
  const loaded = (ids: readonly string[]) =>
    screens.filter((screen) => ids.some((id) => id.endsWith(`packages/ui/src/${screen}`)));
  expect(loaded(moduleIds(initial))).toEqual([]);
  expect(loaded(moduleIds(lazy))).toEqual(screens);
});

test.each(Object.entries(apps))('%s stays within its budget', async (name, { lines, budget }) => {
  const dom = measureSize((await bundle(reactDom)).initial).gzip;
  const { initial } = await bundle(lines);
  const { gzip } = measureSize(initial);
  const report = [
    `${name}: ${gzip} bytes gzipped, ${(gzip / dom).toFixed(3)} of react-dom (${dom}), and ${budget} is its budget in scripts/bundle-size.ts.`,
    'The largest modules, each compressed alone:',
    ...largestModules(initial, 12).map(([module, weight]) => `  ${weight.gzip} bytes  ${module}`),
  ];
  expect(gzip / dom, report.join('\n')).toBeLessThanOrEqual(budget);
});

test('the guide has exactly these budgets', () => {
  const guide = readFileSync('docs/guides/kit.md', 'utf8');
  const promised = [...guide.matchAll(/^\| (.+?) \| (\d\.\d\d) \|$/gm)].map(([, app, most]) => [
    app,
    Number(most),
  ]);
  expect(promised).toEqual(Object.entries(apps).map(([name, { budget }]) => [name, budget]));
});
