import { expect, test } from 'vitest';
import { verdict, type ExperimentCounts, type VerdictSettings } from './index.ts';

const dismissals = { name: 'dismissed', margin: 0.1, worse: 'more' } as const;
const settings: VerdictSettings = { guardRails: [dismissals] };

function counts(
  days: number,
  original: [number, number],
  shorter: [number, number],
  more: object = {},
): ExperimentCounts {
  return {
    days,
    variants: [
      { name: 'original', people: original[1], conversions: original[0] },
      { name: 'shorter', people: shorter[1], conversions: shorter[0], ...more },
    ],
  };
}

test('nothing is said before seven whole days and twenty conversions, and what is missing is named', () => {
  expect(verdict(counts(6, [40, 1000], [120, 1000]))).toEqual({
    word: 'too_early',
    reason: 'days',
    until: { days: 7 },
  });
  expect(verdict(counts(7, [9, 100], [10, 100]))).toEqual({
    word: 'too_early',
    reason: 'conversions',
    until: { conversions: 20 },
  });
});

test('a variant is ahead or worse by the evidence, and otherwise there is no clear winner', () => {
  expect(verdict(counts(14, [100, 1000], [160, 1000]))).toEqual({
    word: 'ahead',
    reason: 'evidence',
    variant: 'shorter',
  });
  expect(verdict(counts(14, [160, 1000], [100, 1000]))).toEqual({
    word: 'worse',
    reason: 'evidence',
    variant: 'shorter',
  });
  expect(verdict(counts(14, [100, 1000], [115, 1000]))).toEqual({
    word: 'no_clear_winner',
    reason: 'not_enough_evidence',
  });
});

test('a wrong traffic split hides every result, also a crossed guard-rail', () => {
  const guardRails = { dismissed: { successes: 900, trials: 1000 } };
  expect(verdict(counts(14, [100, 1400], [160, 1000], { guardRails }), settings)).toEqual({
    word: 'check_traffic_split',
    reason: 'sample_ratio_mismatch',
  });
  expect(verdict(counts(14, [100, 2000], [80, 1000]), { shares: [2, 1] }).word).not.toBe(
    'check_traffic_split',
  );
});

test('a wrong traffic split that is explained hides nothing', () => {
  const explained = { ...settings, isSplitExplained: true };
  expect(verdict(counts(14, [100, 1400], [160, 1000]), explained).word).toBe('ahead');
});

test('a guard-rail stops a variant on the first day, if it is crossed by more than its margin, with a hundred people', () => {
  const judge = (before: number, after: number, people: number) =>
    verdict(
      {
        days: 1,
        variants: [
          {
            name: 'original',
            people: 1000,
            conversions: 50,
            guardRails: { dismissed: { successes: before, trials: people } },
          },
          {
            name: 'shorter',
            people: 1000,
            conversions: 60,
            guardRails: { dismissed: { successes: after, trials: people } },
          },
        ],
      },
      settings,
    );
  expect(judge(200, 450, 1000)).toEqual({
    word: 'worse',
    reason: 'guard_rail',
    variant: 'shorter',
    guardRail: 'dismissed',
  });
  expect(judge(200, 290, 1000).word).toBe('too_early');
  expect(judge(5, 90, 99).word).toBe('too_early');
});

test('a guard-rail that was not measured stops nothing', () => {
  expect(verdict(counts(14, [100, 1000], [160, 1000]), settings).word).toBe('ahead');
});

test('each of several variants needs more evidence', () => {
  const variants = [
    { name: 'original', people: 1000, conversions: 100 },
    { name: 'shorter', people: 1000, conversions: 152 },
  ];
  expect(verdict({ days: 14, variants }).word).toBe('ahead');
  const four = [
    ...variants,
    { name: 'c', people: 1000, conversions: 100 },
    { name: 'd', people: 1000, conversions: 100 },
  ];
  expect(verdict({ days: 14, variants: four }).word).toBe('no_clear_winner');
});
