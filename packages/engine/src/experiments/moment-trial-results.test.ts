import { differenceSequence } from '@kairos-mfa/insights';
import { expect, test } from 'vitest';
import type { ExperimentDay } from '../store/experiment-days.ts';
import { sumDays } from './experiment-counts.ts';
import { momentTrialResults } from './moment-trial-results.ts';

const nothing = sumDays([], '');
/** People whose 28 days are over, and how many of them set up. */
const group = (variant: string, people: number, setUps: number): ExperimentDay => ({
  ...nothing,
  tenant_id: 'default',
  experiment_id: 'exp_1',
  variant,
  day: '2026-06-01',
  exposures: people + 30,
  people_28: people,
  converted_28: setUps,
});
const results = (shown: [number, number], heldBack: [number, number], days = 40) =>
  momentTrialResults([group('shown', ...shown), group('holdout', ...heldBack)], days);

test('the difference in set-ups within 28 days is the always-valid one', () => {
  const { momentTrial, verdict, variants, guardRails } = results([2000, 300], [500, 20]);
  expect(momentTrial?.difference).toEqual(
    differenceSequence({ successes: 300, trials: 2000 }, { successes: 20, trials: 500 }),
  );
  expect(momentTrial?.shown).toMatchObject({ exposures: 2030, people: 2000, setUps: 300, rate: 0.15 });
  expect(verdict).toEqual({ word: 'ahead', reason: 'evidence', variant: 'shown' });
  expect([variants, guardRails]).toEqual([[], []]);
  expect(results([2000, 80], [500, 75]).verdict.word).toBe('worse');
});

test.each([
  ['before seven days', [2000, 300], [500, 20], 6, { word: 'too_early', reason: 'days', until: { days: 7 } }],
  [
    'before 20 set-ups',
    [2000, 15],
    [500, 4],
    40,
    { word: 'too_early', reason: 'conversions', until: { conversions: 20 } },
  ],
  [
    'below a hundred people in a group',
    [400, 90],
    [99, 1],
    40,
    { word: 'no_clear_winner', reason: 'not_enough_evidence' },
  ],
] as const)('%s no group is said to be ahead', (_name, shown, heldBack, days, verdict) => {
  const found = results([...shown], [...heldBack], days);
  expect(found.verdict).toEqual(verdict);
  expect(found.momentTrial?.difference === null).toBe(heldBack[0] < 100);
});

test('what became of fewer than twenty people is not shown', () => {
  const { momentTrial } = results([200, 30], [19, 3]);
  expect(momentTrial?.heldBack).toEqual({
    exposures: 49,
    people: 'fewer_than_20',
    setUps: null,
    rate: null,
    interval: null,
  });
});
