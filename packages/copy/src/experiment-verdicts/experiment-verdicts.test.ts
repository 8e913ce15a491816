import type { ExperimentVerdict } from '@kairos-mfa/protocol';
import { describe, expect, test } from 'vitest';
import { locales } from '../pick-locale.ts';
import { explainVerdict, guardRailNames, verdictSentences } from './index.ts';

const verdicts: readonly ExperimentVerdict[] = [
  { word: 'too_early', reason: 'days', until: { days: 7 } },
  { word: 'too_early', reason: 'conversions', until: { conversions: 1200 } },
  { word: 'no_clear_winner', reason: 'not_enough_evidence' },
  { word: 'ahead', reason: 'evidence', variant: 'only-you' },
  { word: 'worse', reason: 'evidence', variant: 'only-you' },
  { word: 'worse', reason: 'guard_rail', variant: 'only-you', guardRail: 'dismissed' },
  { word: 'check_traffic_split', reason: 'sample_ratio_mismatch' },
];
const placeholdersOf = (text: string): string[] =>
  [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).toSorted();

describe.each(locales)('in %s', (locale) => {
  test('every verdict is said with its reason and what would change it, and nothing is left to fill in', () => {
    for (const verdict of verdicts) {
      const sentences = Object.values(explainVerdict(verdict, locale));
      expect(sentences).toHaveLength(3);
      for (const sentence of sentences) {
        expect(sentence.length).toBeGreaterThan(3);
        expect(sentence).not.toMatch(/[{}]|undefined/);
      }
    }
  });

  test('every sentence has the placeholders of the English one, and is translated', () => {
    const { words, reasons, changes } = verdictSentences[locale];
    const { en } = verdictSentences;
    for (const [own, english] of [
      [words, en.words],
      [reasons, en.reasons],
      [changes, en.changes],
    ] as const)
      for (const [key, text] of Object.entries(english)) {
        // SAFETY: both have the same keys.
        const translated = own[key as keyof typeof own] as string;
        expect([...new Set(placeholdersOf(translated))]).toEqual([...new Set(placeholdersOf(text))]);
        if (locale !== 'en') expect(translated).not.toBe(text);
      }
  });

  test('the guard-rails have names of their own', () => {
    expect(new Set(Object.values(guardRailNames(locale))).size).toBe(6);
  });
});

test('a verdict is said in the language and the numbers of the reader, with the names of the product', () => {
  expect(
    explainVerdict({ word: 'ahead', reason: 'evidence', variant: 'b' }, 'de-AT', { b: 'Kurz' }).word,
  ).toBe('Kurz liegt vorn');
  expect(
    explainVerdict({ word: 'too_early', reason: 'conversions', until: { conversions: 1200 } }, 'de').change,
  ).toContain('1.200');
  expect(
    explainVerdict({ word: 'worse', reason: 'guard_rail', variant: 'b', guardRail: 'left' }, 'en').reason,
  ).toBe('b was stopped: it is worse than allowed in “Left within 30 seconds”.');
  expect(explainVerdict({ word: 'ahead', reason: 'evidence', variant: 'b' }, 'ar').word).toContain(
    '\u2068b\u2069',
  );
});
