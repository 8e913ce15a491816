import { expect, test } from 'vitest';
import type { RunningExperiment } from './assign-experiment.ts';
import { assignMomentTrial, heldBackShare } from './assign-moment-trial.ts';
import { compilePolicy } from './compile-policy.ts';
import { defaultPolicy } from './default-policy.ts';

const trial: RunningExperiment = {
  id: 'exp_1',
  kind: 'moment_trial',
  moment: 'payment.completed',
  variants: [],
  share: 1,
  holdout: 0,
  seed: 'seed',
  namespace: null,
  stopped: [],
};
const bounded = (experiments: object) => compilePolicy({ ...defaultPolicy, experiments }, 1);
const usual = bounded({});
const at = (minute: number) => new Date(Date.UTC(2026, 5, 1, 12, minute));
const people = Array.from({ length: 5000 }, (_, index) => `person ${index}`);

function assign(
  identityId: string,
  changes: Partial<RunningExperiment> = {},
  { policy = usual, moment = trial.moment, openedAt = at(0) as Date | undefined, sessionId = 's1' } = {},
) {
  return assignMomentTrial({ identityId, moment, openedAt, sessionId }, [{ ...trial, ...changes }], policy);
}
const shareOf = (of: (identityId: string) => boolean) => people.filter(of).length / people.length;

test('a fifth of the eligible moments is held back', () => {
  expect(heldBackShare).toBe(0.2);
  expect(shareOf((id) => assign(id)?.heldBack === true)).toBeCloseTo(0.2, 1);
});

test('a repeated decision about one moment has the same outcome, also in another session, and the next moment a new one', () => {
  const again = people.map((id) => assign(id, {}, { sessionId: 's2' })?.heldBack);
  expect(again).toEqual(people.map((id) => assign(id)?.heldBack));
  const both = shareOf(
    (id) => assign(id)?.heldBack === true && assign(id, {}, { openedAt: at(1) })?.heldBack === true,
  );
  expect(both).toBeGreaterThan(0.02);
  expect(both).toBeLessThan(0.06);
});

test('a moment that the page names occurs once in a session, whatever the host reported', () => {
  const moment = 'sign_in.offer';
  const of = (openedAt: Date | undefined, sessionId: string) =>
    people.map((id) => assign(id, { moment }, { moment, openedAt, sessionId })?.heldBack);
  expect(of(at(0), 's1')).toEqual(of(undefined, 's1'));
  expect(of(undefined, 's2')).not.toEqual(of(undefined, 's1'));
});

test('the seed of its author changes nothing about who is held back', () => {
  const heldBack = (seed: string) => people.map((id) => assign(id, { seed })?.heldBack);
  expect(heldBack('chosen')).toEqual(heldBack('seed'));
});

test.each([
  ['is switched off', {}, { policy: bounded({ momentTrial: false }) }],
  ['is switched off with all experiments', {}, { policy: bounded({ enabled: false }) }],
  ['is about another moment', { moment: 'invite.sent' }, {}],
  ['compares words', { kind: 'words' as const }, {}],
])('a trial that %s has no part in a decision', (_name, changes, given) => {
  expect(people.some((id) => assign(id, changes, given))).toBe(false);
});

test('only the share of the trial, within the share of the policy and its namespace, takes part', () => {
  expect(shareOf((id) => assign(id, { share: 0.3 }) !== undefined)).toBeCloseTo(0.3, 1);
  expect(shareOf((id) => assign(id, {}, { policy: bounded({ maxShare: 0.1 }) }) !== undefined)).toBeCloseTo(
    0.1,
    1,
  );
  expect(
    shareOf((id) => assign(id, { namespace: { id: 'n', range: [0.5, 0.7] } }) !== undefined),
  ).toBeCloseTo(0.2, 1);
});
