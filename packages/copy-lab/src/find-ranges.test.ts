import { lintCopy } from '@kairos-mfa/copy/lint';
import { expect, test } from 'vitest';
import { markRanges } from './find-ranges.ts';

const words = { title: 'Keep it yours', body: '', benefit: '', primary: 'Add second step' };
const mark = (body: string) => {
  const { findings } = lintCopy({ variant: 'only-you', locale: 'en', words: { ...words, body } });
  return markRanges(
    body,
    findings.filter(({ line }) => line === 'body'),
    140,
  );
};

test('the words that a finding quotes are marked, everywhere in the line', () => {
  const parts = mark('You must stop hackers. Hurry, hackers act now.');
  expect(parts.map(({ text }) => text).join('')).toBe('You must stop hackers. Hurry, hackers act now.');
  expect(parts.filter(({ severity }) => severity === 'error').map(({ text }) => text)).toEqual(
    expect.arrayContaining(['must', 'hackers']),
  );
});

test('what is beyond the limit is marked, unless facts make the line shorter or longer', () => {
  const long = 'You can add it. '.repeat(10);
  expect(markRanges(long, [], 140)).toEqual([
    { text: long.slice(0, 140) },
    { text: long.slice(140), severity: 'error' },
  ]);
  expect(markRanges(`{name}${long}`, [], 140)).toEqual([{ text: `{name}${long}` }]);
});

test('a line without findings is one part, and an empty line none', () => {
  expect(mark('Add a second step, so only you can send money.')).toHaveLength(1);
  expect(markRanges('', [], 45)).toEqual([]);
});
