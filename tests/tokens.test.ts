import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readTokens, renderTokens, sheetFile } from '../scripts/tokens.ts';

const bare = (css: string): string => css.replace(/\s/g, '');

test('the stylesheet is what the tokens say; `node scripts/tokens.ts` writes it', () => {
  expect(bare(readFileSync(sheetFile, 'utf8'))).toBe(bare(renderTokens()));
});

test('five variables make a brand', () => {
  const brand = readTokens().filter(([variable]) => variable.startsWith('--kairos-'));
  expect(brand.map(([variable]) => variable)).toEqual([
    '--kairos-accent',
    '--kairos-surface',
    '--kairos-ink',
    '--kairos-radius',
    '--kairos-font',
  ]);
});

test('a theme or a brand may change halfway down a page, whatever a build makes of light-dark()', () => {
  // On :root a rewritten light-dark() would be settled for every kit of the page.
  expect(renderTokens()).not.toMatch(/:root|:host/);
  const sheets = readdirSync('packages/ui/src/styles');
  const reading = sheets.filter((sheet) =>
    readFileSync(`packages/ui/src/styles/${sheet}`, 'utf8').includes('var(--kairos-'),
  );
  // A brand's variables may be absent; --k-accent and its like never are.
  expect(reading).toEqual([]);
});

test('no rule of the kit invents a colour: only tokens, black, white and the system have one', () => {
  const sheets = [
    'base',
    'button',
    'challenge',
    'enrollment',
    'field',
    'prompt',
    'rows',
    'screen',
    'security',
  ];
  for (const sheet of sheets) {
    const css = readFileSync(`packages/ui/src/styles/${sheet}.css`, 'utf8');
    const colours = [...css.matchAll(/#[0-9a-f]{3,8}\b/gi)].map(([colour]) => colour);
    // A code to scan is dark on white in every theme.
    expect(colours.filter((colour) => !['#14171a', '#fff'].includes(colour))).toEqual([]);
  }
});
