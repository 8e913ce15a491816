import { readFileSync } from 'node:fs';
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
