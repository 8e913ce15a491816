import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
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
