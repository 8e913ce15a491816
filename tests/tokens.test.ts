import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { brandCss, defaultBrand, readBrands } from '../.storybook/brand-editor/brand.ts';
import { toDesignTokens } from '../.storybook/foundations/design-tokens.ts';
import { readTokens } from '../.storybook/foundations/read-tokens.ts';

const tokensFile = 'packages/ui/src/styles/tokens.css';
const tokens = readFileSync(tokensFile, 'utf8');
const otherSheets = globSync('packages/ui/src/**/*.css', { exclude: ['**/story-support/**'] })
  .filter((file) => file !== tokensFile)
  .map((file) => [file, readFileSync(file, 'utf8')] as const);

test('a brand consists of five variables', () => {
  const brand = readTokens(tokens).filter(({ variable }) => variable.startsWith('--kairos-'));
  expect(brand.map(({ variable }) => variable)).toEqual([
    '--kairos-accent',
    '--kairos-surface',
    '--kairos-ink',
    '--kairos-radius',
    '--kairos-font',
  ]);
});

test('theme and brand can differ within a page, even if a build rewrites light-dark()', () => {
  // On :root a rewritten light-dark() would be resolved once for the whole page.
  expect(tokens).not.toMatch(/:root|:host/);
  expect(otherSheets.length).toBeGreaterThan(5);
  // A brand's variables may be absent; --k-accent and the like are always set.
  const readsBrandDirectly = otherSheets.filter(([, css]) => css.includes('var(--kairos-'));
  expect(readsBrandDirectly.map(([file]) => file)).toEqual([]);
});

test('rules of the kit use only tokens, black, white and system colours', () => {
  for (const [file, css] of otherSheets) {
    const colours = [...css.matchAll(/#[0-9a-f]{3,8}\b/gi)].map(([colour]) => colour);
    // A QR code is dark on white in every theme.
    expect([file, colours.filter((colour) => !['#14171a', '#fff'].includes(colour))]).toEqual([file, []]);
  }
});

test('the kit uses only the font sizes of its tokens', () => {
  for (const [file, css] of otherSheets)
    expect([file, css.match(/font-size:\s*[\d.]+rem/g) ?? []]).toEqual([file, []]);
});

test('paddings, margins and gaps that equal a step of the spacing scale use its token', () => {
  const steps = readTokens(tokens)
    .filter(({ variable }) => variable.startsWith('--k-space-'))
    .map(({ value }) => value);
  expect(steps).toEqual(['0.25rem', '0.5rem', '0.75rem', '1rem', '1.25rem', '1.5rem']);
  for (const [file, css] of otherSheets) {
    const declarations =
      css.match(/(?<![\w-])(?:padding|margin|gap|(?:row|column)-gap)[\w-]*: [^;]+;/g) ?? [];
    // A negative margin moves an element by the size of something else, so it is no step.
    const literals = declarations.filter((line) =>
      (line.match(/(?<![\w.-])[\d.]+rem/g) ?? []).some((value) => steps.includes(value)),
    );
    expect([file, literals]).toEqual([file, []]);
  }
});

test('the design tokens are those of the stylesheet, in the format of the Design Tokens Community Group', () => {
  const computed = {
    color: { light: 'rgb(15, 118, 110)', dark: 'rgba(79, 209, 192, 0.5)' },
    shadow: { light: 'rgba(20, 23, 26, 0.06) 0px 1px 2px 0px, rgb(0, 0, 0) 0px 16px 40px -8px', dark: '' },
  };
  const exported = toDesignTokens(readTokens(tokens), ({ value }, kind, theme) =>
    kind === 'color' || kind === 'shadow' ? computed[kind][theme] : value,
  ) as Record<'base' | 'light' | 'dark', Record<string, { $value: unknown }>>;
  const names = readTokens(tokens).map(({ variable }) => variable.slice(2));
  expect(names.filter((name) => !(name in exported.base) && !(name in exported.light))).toEqual([]);
  expect(exported.base['kairos-radius']).toMatchObject({
    $type: 'dimension',
    $value: { value: 14, unit: 'px' },
  });
  expect(exported.base['k-time']).toMatchObject({ $type: 'duration', $value: { value: 160, unit: 'ms' } });
  expect(exported.base['k-ease']).toMatchObject({ $type: 'cubicBezier', $value: [0.2, 0.8, 0.2, 1] });
  expect(exported.base['kairos-font']?.$value).toContain('Inter Variable');
  expect(exported.dark['kairos-accent']).toMatchObject({
    $type: 'color',
    $value: { colorSpace: 'srgb', components: [0.3098, 0.8196, 0.7529], alpha: 0.5, hex: '#4fd1c0' },
  });
  expect(exported.light['k-shadow']?.$value).toMatchObject([
    { color: { alpha: 0.06 }, offsetY: { value: 1, unit: 'px' } },
    { color: { hex: '#000000' }, blur: { value: 40 }, spread: { value: -8 } },
  ]);
});

test('the brand editor starts from the brands of the stylesheets, and its CSS leads back to them', () => {
  const kairos = defaultBrand(tokens);
  expect(kairos['--kairos-accent']).toBe('light-dark(#0f766e, #4fd1c0)');
  const brands = readBrands(readFileSync('.storybook/brands.css', 'utf8'));
  for (const brand of Object.values(brands)) expect(Object.keys(brand)).toEqual(Object.keys(kairos));
  const css = brandCss(kairos).replace(':root', "[data-brand='kairos']");
  expect({ ...brands, ...readBrands(css) }).toEqual({ ...brands, kairos });
});
