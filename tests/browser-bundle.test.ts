import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { english, locales } from '@kairos-mfa/copy';
import { expect, test } from 'vitest';
import { apps, reactDom } from '../scripts/bundle-size.ts';
import { bundle, largestModules, moduleIds, measureSize } from '../scripts/bundle.ts';
import { renderStyles, styleFile } from '../scripts/compile-styles.ts';
import { sectionOf } from '../scripts/english-sections.ts';
import { measurePage } from '../scripts/page-bundle.ts';
import { pages } from '../scripts/pages.ts';

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
      // The sources of English are loaded for the pseudo-locale only.
      .filter((locale) => locale !== 'pseudo' && locale !== 'en');
  // English is in sections, each with the screens that need it.
  expect(localesIn(moduleIds(initial))).toEqual([]);
  expect(moduleIds(initial).some((id) => id.includes('packages/copy/src/english/'))).toBe(true);
  // One chunk per language.
  const perChunk = lazy
    .map(({ moduleIds }) => [...new Set(localesIn(moduleIds))])
    .filter((found) => found.length > 0);
  expect(perChunk.flat().toSorted()).toEqual(locales.filter((locale) => locale !== 'en').toSorted());
  expect(perChunk.every((found) => found.length === 1)).toBe(true);
});

test('until the server decides to show something, no screen, word, rule or formatter is loaded', async () => {
  const { initial } = await bundle(pages['a page that never prompts']?.lines ?? '');
  const loaded = moduleIds(initial);
  expect(loaded.some((id) => id.endsWith('packages/ui/src/mfa-prompt/mfa-prompt.tsx'))).toBe(true);
  const late =
    /packages\/copy\/|\/(radix-ui|@radix-ui|icu-minify|aria-hidden|@simplewebauthn)\/|\.(screen|view|parts|step|words|styles)\.tsx?$|primitives\/(button|dialog|screen)|step-up\.flow|challenge\.flow|shown-prompt/;
  expect(loaded.filter((id) => late.test(id))).toEqual([]);
});

test('every module that uses a word imports the section of English that has it', () => {
  const files = globSync('packages/ui/src/**/*.{ts,tsx}').filter(
    (file) => !/\.(test|stories|fixtures|examples|words)\.|\/story-support\//.test(file),
  );
  const keys = Object.keys(english.words);
  const missing = files.flatMap((file) => {
    const code = readFileSync(file, 'utf8').replaceAll(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');
    const literals = [...code.matchAll(/'([a-zA-Z_]+\.[\w.-]+)'/g)].map(([, key = '']) => key);
    const templates = [...code.matchAll(/`([a-zA-Z_]+\.[^`\s]*\$\{[^`]*)`/g)].map(
      ([, template = '']) =>
        new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\$\{[^}]*\}/g, '[\\w.-]+?')}$`),
    );
    const used = keys.filter((key) => literals.includes(key) || templates.some((one) => one.test(key)));
    const sections = new Set(used.map(sectionOf));
    return [...sections]
      .filter((section) => !code.includes(`words/${section}.words.ts'`))
      .map((section) => `${file}: ${section}`);
  });
  expect(missing).toEqual([]);
});

test.each(['core', 'proof', 'enrollment'] as const)(
  'the rules of %s are up to date; `pnpm compile-styles` writes them',
  (section) => {
    expect(readFileSync(styleFile(section), 'utf8')).toBe(renderStyles(section));
  },
);

test('the prompt alone loads no picker, no enrollment, no challenge and no security page', async () => {
  const { initial, lazy } = await bundle(
    `export { PromptScreen } from '${resolve('packages/ui/src/mfa-prompt/screen.module.ts')}';`,
  );
  expect(moduleIds(lazy).some((id) => id.includes('packages/ui/src/enrollment/enrollment.tsx'))).toBe(true);
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

test.each(Object.entries(pages))('%s stays within its budget', async (name, { budget, ...page }) => {
  const { bytes, modules } = await measurePage(page);
  const report = [
    `${name}: ${(bytes / 1024).toFixed(2)} KiB, and ${budget} is its budget in scripts/pages.ts.`,
    'The largest modules, minified:',
    ...modules.slice(0, 12).map(([module, size]) => `  ${size} bytes  ${module}`),
  ];
  expect(bytes / 1024, report.join('\n')).toBeLessThanOrEqual(budget);
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
  const promised = [...guide.matchAll(/^\| (.+?) \| (\d+\.?\d*)(?: KiB)? \|$/gm)].map(([, app, most]) => [
    app,
    Number(most),
  ]);
  const budgets = Object.entries({ ...pages, ...apps }).map(([name, { budget }]) => [name, budget]);
  expect(promised).toEqual(budgets);
});
