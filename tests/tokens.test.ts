import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readTokens } from '../.storybook/foundations/read-tokens.ts';

const tokensFile = 'packages/ui/src/styles/tokens.css';
const tokens = readFileSync(tokensFile, 'utf8');
const otherSheets = globSync('packages/ui/src/**/*.css', { exclude: ['**/story-support/**'] })
  .filter((file) => file !== tokensFile)
  .map((file) => [file, readFileSync(file, 'utf8')] as const);

test('five variables make a brand', () => {
  const brand = readTokens(tokens).filter(({ variable }) => variable.startsWith('--kairos-'));
  expect(brand.map(({ variable }) => variable)).toEqual([
    '--kairos-accent',
    '--kairos-surface',
    '--kairos-ink',
    '--kairos-radius',
    '--kairos-font',
  ]);
});

test('a theme or a brand may change halfway down a page, whatever a build makes of light-dark()', () => {
  // On :root a rewritten light-dark() would be resolved once for every kit of the page.
  expect(tokens).not.toMatch(/:root|:host/);
  expect(otherSheets.length).toBeGreaterThan(5);
  // A brand's variables may be absent; --k-accent and its like never are.
  const readsBrandDirectly = otherSheets.filter(([, css]) => css.includes('var(--kairos-'));
  expect(readsBrandDirectly.map(([file]) => file)).toEqual([]);
});

test('no rule of the kit has a colour of its own: only tokens, black, white and the system have one', () => {
  for (const [file, css] of otherSheets) {
    const colours = [...css.matchAll(/#[0-9a-f]{3,8}\b/gi)].map(([colour]) => colour);
    // A code to scan is dark on white in every theme.
    expect([file, colours.filter((colour) => !['#14171a', '#fff'].includes(colour))]).toEqual([file, []]);
  }
});

test('the kit sets type in the sizes of its tokens', () => {
  for (const [file, css] of otherSheets)
    expect([file, css.match(/font-size:\s*[\d.]+rem/g) ?? []]).toEqual([file, []]);
});
