import { compilePolicy, defaultPolicy } from '@kairos-mfa/engine/policy';
import { expect, test } from 'vitest';
import type { ExperimentDay } from '../store/experiment-days.ts';
import type { ExperimentRow } from '../store/experiments.ts';
import { sumDays } from './experiment-counts.ts';
import { experimentResults, experimentVerdict } from './experiment-results.ts';

const margins = compilePolicy(defaultPolicy, 1).document.experiments.guardRails;
const started = new Date('2026-06-01T12:00:00Z');
const after = (days: number) => new Date(started.getTime() + days * 86_400_000);
const row: ExperimentRow = {
  experiment_id: 'exp_1',
  tenant_id: 'default',
  version: 2,
  kind: 'words',
  name: 'A',
  moment: 'payment.completed',
  variants: [
    { id: 'first-payment', weight: 1 },
    { id: 'only-you', weight: 1 },
  ],
  share: 1,
  holdout: 0,
  seed: 'seed',
  namespace: null,
  starts_at: null,
  ends_at: null,
  status: 'running',
  kill_switch: false,
  stopped_variants: [],
  split_explanation: null,
  split_since: null,
  started_at: started,
  stopped_at: null,
  judged_at: started,
  changed_by: null,
  changed_at: started,
  created_at: started,
};
const nothing = sumDays([], '');

/** The counts of one day, where everybody's windows are closed unless it is said otherwise. */
function dayOf(variant: string, people: number, counts: Partial<ExperimentDay> = {}): ExperimentDay {
  return {
    ...nothing,
    tenant_id: 'default',
    experiment_id: 'exp_1',
    variant,
    day: '2026-06-02',
    exposures: people,
    answered: people,
    people,
    people_28: people,
    ...counts,
  };
}
const results = (days: readonly ExperimentDay[], changes: Partial<ExperimentRow> = {}, daysAfter = 14.5) =>
  experimentResults({ ...row, ...changes }, days, margins, after(daysAfter));
const verdict = (...parameters: Parameters<typeof results>) => results(...parameters).verdict;
const pair = (original: Partial<ExperimentDay>, variant: Partial<ExperimentDay>, people = 1000) => [
  dayOf('first-payment', people, original),
  dayOf('only-you', people, variant),
];

test('nothing is said before seven whole days and twenty conversions', () => {
  const days = pair({ converted: 9 }, { converted: 40 });
  expect(verdict(days, {}, 6.9)).toEqual({ word: 'too_early', reason: 'days', until: { days: 7 } });
  expect(results(days, {}, 6.9).days).toBe(6);
  expect(verdict(pair({ converted: 9 }, { converted: 10 }))).toEqual({
    word: 'too_early',
    reason: 'conversions',
    until: { conversions: 20 },
  });
});

test('days count from a start that was planned, and to the end', () => {
  expect(results([], { starts_at: after(3) }, 10).days).toBe(7);
  expect(results([], { starts_at: after(-3) }, 10).days).toBe(10);
  expect(results([], { starts_at: after(20) }, 10).days).toBe(0);
  expect(results([], { status: 'stopped', stopped_at: after(8) }, 30).days).toBe(8);
});

test('a variant is ahead or worse by the evidence, with its counts and always-valid intervals', () => {
  const days = pair(
    { converted: 100, same_session: 60, converted_28: 130, by_reminder: 7 },
    { converted: 160, pending: 3, exposures: 1003 },
  );
  const { verdict: found, variants, holdout } = results(days);
  expect(found).toEqual({ word: 'ahead', reason: 'evidence', variant: 'only-you' });
  expect(holdout).toBeNull();
  expect(variants[0]).toMatchObject({
    id: 'first-payment',
    exposures: 1000,
    pending: 'fewer_than_20',
    people: 1000,
    outcome: {
      conversions: 100,
      sameSession: 60,
      rate: 0.1,
      ratio: null,
      within28Days: { people: 1000, conversions: 130, byReminder: 7 },
    },
  });
  expect(variants[1]).toMatchObject({ exposures: 1003, pending: 'fewer_than_20', outcome: { rate: 0.16 } });
  const [low, high] = variants[1]?.outcome?.ratio ?? [];
  expect(low).toBeGreaterThan(1);
  expect(high).toBeLessThan(3);
  expect(verdict(pair({ converted: 160 }, { converted: 100 })).word).toBe('worse');
  expect(verdict(pair({ converted: 100 }, { converted: 110 })).word).toBe('no_clear_winner');
});

test('nothing is said of what fewer than twenty people did, and nothing to compare has no ratio', () => {
  const few = results([dayOf('first-payment', 19, { converted: 3 }), dayOf('only-you', 20)]).variants;
  expect([few[0]?.outcome, few[1]?.outcome?.rate]).toEqual([null, 0]);
  expect([few[0]?.exposures, few[0]?.people, few[1]?.exposures]).toEqual([
    'fewer_than_20',
    'fewer_than_20',
    20,
  ]);
  const open = results([dayOf('only-you', 25, { people: 19, converted: 2 })]).variants[1]?.outcome;
  expect([open?.rate, open?.interval, open?.conversions, open?.sameSession, open?.ratio]).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
  const late = results(pair({ people_28: 19, converted_28: 2 }, { challenged: 19, passed: 2 })).variants;
  expect(late[0]?.outcome?.within28Days).toBeNull();
  expect(late[1]?.outcome?.guardRails.passed).toBeNull();
  const none = results(pair({}, { converted: 5 }, 100)).variants[1]?.outcome?.ratio;
  expect(none?.[1]).toBeNull();
});

test('a wrong traffic split hides the results of every variant, until somebody explains it', () => {
  const days = [
    dayOf('first-payment', 1400, { converted: 100 }),
    dayOf('only-you', 1000, { converted: 160 }),
  ];
  const hidden = results(days);
  expect(hidden.verdict).toEqual({ word: 'check_traffic_split', reason: 'sample_ratio_mismatch' });
  expect(hidden.variants.map(({ exposures, outcome }) => [exposures, outcome])).toEqual([
    [1400, null],
    [1000, null],
  ]);
  const explained = results(days, { split_explanation: 'A bot' });
  expect(explained.verdict.word).toBe('ahead');
  expect(explained.variants[1]?.outcome?.conversions).toBe(160);
});

test('the split is checked against the weights, from the day after they changed on', () => {
  const on = (day: string, first: number, second: number) => [
    dayOf('first-payment', first, { day, converted: 20 }),
    dayOf('only-you', second, { day, converted: 20 }),
  ];
  const days = [
    ...on('2026-06-02', 1000, 1000),
    ...on('2026-06-03', 700, 700),
    ...on('2026-06-04', 900, 300),
  ];
  const weights = (weight: number) => ({
    variants: [
      { id: 'first-payment', weight },
      { id: 'only-you', weight: 1 },
    ],
  });
  const since = { split_since: new Date('2026-06-03T09:00:00Z') };
  expect(verdict(days, { ...weights(3), ...since }).word).toBe('no_clear_winner');
  expect(verdict(days, { ...weights(1), ...since }).word).toBe('check_traffic_split');
  expect(verdict(days, weights(3)).word).toBe('check_traffic_split');
});

test.each<[string, Partial<ExperimentDay>, Partial<ExperimentDay>]>([
  ['dismissed', { dismissed: 200 }, { dismissed: 450 }],
  ['completed', { completed: 900 }, { completed: 600 }],
  ['passed', { challenged: 500, passed: 490 }, { challenged: 500, passed: 300 }],
  ['disabled', { enrolled: 500, disabled: 5 }, { enrolled: 500, disabled: 150 }],
  ['left', { left_early: 10, left_seen: 10 }, { left_early: 200, left_seen: 200 }],
])(
  'a variant that crosses the guard-rail "%s" is worse on the first day, and within its margin it is not',
  (name, fine, crossed) => {
    expect(verdict(pair(fine, crossed), {}, 1)).toEqual({
      word: 'worse',
      reason: 'guard_rail',
      variant: 'only-you',
      guardRail: name,
    });
    expect(verdict(pair(crossed, fine), {}, 1).word).toBe('too_early');
    expect(verdict(pair(fine, fine), {}, 1).word).toBe('too_early');
    const { variants } = results(pair(fine, crossed), {}, 1);
    // SAFETY: the names of the cases.
    const rails = variants.map(({ outcome }) => outcome?.guardRails[name as 'left']);
    expect([rails[0]?.difference, rails[1]?.difference?.length]).toEqual([null, 2]);
  },
);

test('leaving is compared with the people who saw no prompt, where there are any', () => {
  const left = (count: number) => ({ left_early: count, left_seen: count });
  const days = pair(left(200), left(200));
  expect(verdict(days, {}, 1).word).toBe('too_early');
  const withHoldout = [...days, dayOf('holdout', 500, left(5))];
  expect(verdict(withHoldout, { holdout: 0.05 }, 1)).toMatchObject({
    guardRail: 'left',
    variant: 'only-you',
  });
  expect(results(withHoldout, { holdout: 0.05 }).holdout).toMatchObject({ exposures: 500, people: 500 });
});

test('what the host does not report is not measured, and stops nothing', () => {
  const measured = (days: readonly ExperimentDay[]) =>
    results(days)
      .guardRails.filter(({ measured: is }) => is)
      .map(({ name }) => name);
  expect(measured(pair({}, {}))).toEqual(['dismissed', 'passed', 'disabled']);
  expect(measured(pair({ completed: 1 }, { left_seen: 1 }))).toEqual([
    'dismissed',
    'left',
    'completed',
    'passed',
    'disabled',
  ]);
  expect(results(pair({}, {})).variants[1]?.outcome?.guardRails.completed).toBeNull();
  expect(results([]).guardRails[0]).toEqual({ name: 'dismissed', margin: 0.1, measured: true });
});

test('a variant that was stopped is judged no more, and with the last one the verdict stays', () => {
  const three = [...row.variants, { id: 'spare-key', weight: 1 }];
  const stopped = [{ id: 'only-you', guardRail: 'dismissed' as const, at: started.toISOString() }];
  const days = [
    dayOf('first-payment', 1000, { converted: 100, dismissed: 100 }),
    dayOf('only-you', 300, { dismissed: 290 }),
    dayOf('spare-key', 1000, { converted: 170, dismissed: 100 }),
  ];
  expect(verdict(days, { variants: three }).word).toBe('check_traffic_split');
  expect(verdict(days, { variants: three, stopped_variants: stopped })).toEqual({
    word: 'ahead',
    reason: 'evidence',
    variant: 'spare-key',
  });
  expect(experimentVerdict({ ...row, stopped_variants: stopped }, days, margins, after(20))).toEqual({
    word: 'worse',
    reason: 'guard_rail',
    variant: 'only-you',
    guardRail: 'dismissed',
  });
});

test('variants are ordered by how likely each is the best, and never while that is hidden or about a handful of people', () => {
  const days = pair({ converted: 100 }, { converted: 160 });
  const order = results(days).forOrderingOnly;
  expect(order?.map(({ id }) => id)).toEqual(['first-payment', 'only-you']);
  expect(order?.[1]?.probabilityBest).toBeGreaterThan(0.99);
  expect((order?.[0]?.probabilityBest ?? 1) + (order?.[1]?.probabilityBest ?? 1)).toBeCloseTo(1, 6);
  expect(order?.[0]?.expectedLoss).toBeCloseTo(0.06, 2);
  expect(results([dayOf('first-payment', 19), dayOf('only-you', 20)]).forOrderingOnly).toBeNull();
  expect(results([dayOf('first-payment', 1400), dayOf('only-you', 1000)]).forOrderingOnly).toBeNull();
});
