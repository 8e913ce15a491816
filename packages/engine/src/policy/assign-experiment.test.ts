import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assignExperiment, type RunningExperiment, variantRanges } from './assign-experiment.ts';
import { compilePolicy } from './compile-policy.ts';
import { defaultPolicy } from './default-policy.ts';
import { daysAgo, entry, now } from './prompt-history.fixtures.ts';
import type { LedgerEntry } from './prompt-ledger.ts';
import { holdoutSeed, namespaceHash, stableHash } from './stable-hash.ts';

const running: RunningExperiment = {
  id: 'exp_1',
  kind: 'words',
  moment: 'payment.completed',
  variants: [
    { id: 'first-payment', weight: 1 },
    { id: 'only-you', weight: 1 },
  ],
  share: 1,
  holdout: 0,
  seed: 'seed',
  namespace: null,
  stopped: [],
};
const bounded = (experiments: object, holdout = 0) =>
  compilePolicy({ ...defaultPolicy, experiments, prompt: { ...defaultPolicy.prompt, holdout } }, 1);

const usual = bounded({});

interface Given {
  readonly ledger?: readonly Partial<LedgerEntry>[];
  readonly policy?: ReturnType<typeof bounded>;
  readonly others?: readonly RunningExperiment[];
  readonly moment?: string;
}

function assign(
  identityId: string,
  changes: Partial<RunningExperiment> = {},
  { ledger = [], policy = usual, others = [], moment = running.moment }: Given = {},
) {
  const facts = { identityId, moment, truths: [] };
  return assignExperiment(facts, ledger.map(entry), [{ ...running, ...changes }, ...others], policy, now);
}
const shown = (variant: string): Partial<LedgerEntry> => ({ experimentId: 'exp_1', variant });
const people = Array.from({ length: 4000 }, (_, index) => `person ${index}`);
const count = (of: (identityId: string) => boolean): number => people.filter(of).length;

// github.com/growthbook/growthbook, packages/sdk-js/test/cases.json, "inNamespace".
test.each([
  ['1', 'namespace1', 'upper'],
  ['1', 'namespace2', 'upper'],
  ['2', 'namespace1', 'upper'],
  ['2', 'namespace2', 'upper'],
  ['3', 'namespace1', 'upper'],
  ['3', 'namespace2', 'lower'],
  ['4', 'namespace1', 'upper'],
  ['4', 'namespace2', 'lower'],
])('person %s is in the same part of %s as in other implementations', (person, namespace, part) => {
  expect(namespaceHash(namespace, person) < 0.4 ? 'lower' : 'upper').toBe(part);
});

// The same file, "stickyBucket": the bucket of a seed and a value by version 2.
test.each([
  ['feature-exp', 'd123', 0.6468],
  ['feature-exp', 'i123', 0.9943],
])('the bucket of %s and %s is that of other implementations', (seed, value, bucket) => {
  expect(stableHash(seed, value)).toBe(bucket);
});

test('ranges grow with the coverage from fixed starts, for weights at any scale', () => {
  expect(variantRanges([1, 1], 1)).toEqual([
    [0, 0.5],
    [0.5, 1],
  ]);
  expect(variantRanges([50, 50], 0.5)).toEqual([
    [0, 0.25],
    [0.5, 0.75],
  ]);
  expect(variantRanges([1, 3], 0.5)).toEqual([
    [0, 0.125],
    [0.25, 0.625],
  ]);
});

test('people are split by the weights, and take part by the share, which the policy bounds', () => {
  const weights = [
    { id: 'first-payment', weight: 3 },
    { id: 'only-you', weight: 1 },
  ];
  const inTreatment = count((id) => assign(id, { variants: weights })?.variant === 'only-you');
  expect(inTreatment / people.length).toBeCloseTo(0.25, 1);
  expect(count((id) => assign(id, { share: 0.4 }) !== undefined) / people.length).toBeCloseTo(0.4, 1);
  const policy = bounded({ maxShare: 0.1 });
  expect(count((id) => assign(id, {}, { policy }) !== undefined) / people.length).toBeCloseTo(0.1, 1);
});

test('a larger share moves nobody, and the holdout is the same share of every variant', () => {
  for (const id of people.slice(0, 500)) {
    const before = assign(id, { share: 0.3 });
    if (before) expect(assign(id, { share: 0.9 })).toEqual(before);
  }
  for (const variant of ['first-payment', 'only-you']) {
    const of = (id: string) => assign(id, { holdout: 0.2 });
    const all = count((id) => of(id)?.variant === variant);
    expect(count((id) => of(id)?.variant === variant && of(id)?.heldOut === true) / all).toBeCloseTo(0.2, 1);
  }
});

test('the seed of an author changes nothing about who is held out', () => {
  const heldOut = (seed: string) =>
    people.filter((id) => assign(id, { holdout: 0.1, seed })?.heldOut === true);
  expect(heldOut('chosen')).toEqual(heldOut('seed'));
  expect(heldOut('seed').length).toBeGreaterThan(0);
});

test('whoever was exposed keeps their variant whatever the weights, the share and the holdout become', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('first-payment', 'only-you'),
      fc.string({ minLength: 1 }),
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 0.5, noNaN: true }),
      fc.double({ min: 0.01, max: 99, noNaN: true }),
      (variant, identityId, share, holdout, weight) => {
        const variants = [
          { id: 'first-payment', weight },
          { id: 'only-you', weight: 1 },
        ];
        const given = { ledger: [shown(variant)] };
        expect(assign(identityId, { share, holdout, variants }, given)).toEqual({
          id: 'exp_1',
          variant,
          heldOut: false,
        });
      },
    ),
  );
});

test('a prompt that was decided and never seen keeps nobody', () => {
  const unseen = { ...shown('only-you'), exposedAt: null };
  for (const id of people.slice(0, 50)) expect(assign(id, {}, { ledger: [unseen] })).toEqual(assign(id));
});

test('the holdout of a person lasts 90 days and then ends for them', () => {
  const ghost = (days: number) => ({
    ledger: [{ ...shown('only-you'), kind: 'ghost' as const, exposedAt: null, promptedAt: daysAgo(days) }],
  });
  expect(assign('ann', {}, ghost(89))).toEqual({ id: 'exp_1', variant: 'only-you', heldOut: true });
  expect(assign('ann', {}, ghost(90))).toBeUndefined();
});

test('nobody takes part after a dismissal, at another moment, or in the control group of the policy', () => {
  const dismissed = { response: 'dismissed', weight: 1 } as const;
  expect(assign('ann')).toBeDefined();
  expect(assign('ann', {}, { ledger: [dismissed] })).toBeUndefined();
  expect(assign('ann', {}, { ledger: [{ ...shown('only-you'), ...dismissed }] })).toBeUndefined();
  expect(assign('ann', {}, { ledger: [{ ...dismissed, weight: 0 }] })).toBeDefined();
  expect(assign('ann', {}, { moment: 'invite.sent' })).toBeUndefined();
  const place = stableHash(holdoutSeed, 'ann');
  expect(assign('ann', {}, { policy: bounded({}, place) })).toBeDefined();
  expect(assign('ann', {}, { policy: bounded({}, place + 0.0001) })).toBeUndefined();
});

test('nobody takes part where the policy has switched experiments off, not even who was exposed', () => {
  const policy = bounded({ enabled: false });
  expect(assign('ann', {}, { policy })).toBeUndefined();
  expect(assign('ann', {}, { policy, ledger: [shown('only-you')] })).toBeUndefined();
});

test('nobody takes part where one of the variants promises what is not true for them, or is unknown', () => {
  const other = (id: string) => ({ variants: [...running.variants, { id, weight: 1 }] });
  expect(count((id) => assign(id, other('faster')) !== undefined)).toBe(0);
  expect(count((id) => assign(id, other('no-such-words')) !== undefined)).toBe(0);
  expect(count((id) => assign(id, other('spare-key')) !== undefined)).toBe(people.length);
});

test('a stopped variant is shown to nobody, and its people get no other one of the experiment', () => {
  const stopped = ['only-you'];
  for (const id of people.slice(0, 200)) {
    const before = assign(id)?.variant;
    expect(assign(id, { stopped })?.variant).toBe(before === 'only-you' ? undefined : before);
  }
  expect(assign('ann', { stopped }, { ledger: [shown('only-you')] })).toBeUndefined();
});

test('ranges of one namespace keep experiments apart, and otherwise a person is in the first one', () => {
  const range = (from: number, to: number) => ({ id: 'prompts', range: [from, to] as [number, number] });
  const second: RunningExperiment = { ...running, id: 'exp_2', seed: 'other', namespace: range(0.4, 1) };
  for (const id of people.slice(0, 300)) {
    const expected = namespaceHash('prompts', id) < 0.4 ? 'exp_1' : 'exp_2';
    expect(assign(id, { namespace: range(0, 0.4) }, { others: [second] })?.id).toBe(expected);
  }
  const third = { ...second, namespace: null };
  expect(count((id) => assign(id, {}, { others: [third] })?.id !== 'exp_1')).toBe(0);
  const exposed = { ledger: [{ ...shown('only-you'), experimentId: 'exp_2' }], others: [third] };
  expect(assign('ann', {}, exposed)?.id).toBe('exp_2');
});
