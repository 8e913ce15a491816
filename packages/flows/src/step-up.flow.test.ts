import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ChallengeEvent } from './challenge.flow.ts';
import { challenge, grant } from './flow.fixtures.ts';
import { stepUpFlow, stepUpStart, type StepUpEvent, type StepUpState } from './step-up.flow.ts';

const request = { action: 'transfer_money', resource: 'payee-1', context: { amount: 1200 } };
const [opening] = stepUpFlow(stepUpStart, { type: 'step-up-requested', request });

test('a request opens a challenge for exactly this action', () => {
  const [, effect] = stepUpFlow(stepUpStart, { type: 'step-up-requested', request });
  expect(effect).toEqual({ type: 'openChallenge', purpose: { purpose: 'step_up', ...request } });
});

const [enrolling] = stepUpFlow(opening, {
  type: 'challenge',
  event: { type: 'refused', problem: 'enrollment_required' },
});
const [ready] = stepUpFlow(enrolling, { type: 'enrolled', grant });

test('without an enrolled factor the enrollment opens first, and then the same action continues', () => {
  expect(enrolling).toEqual({ step: 'enrolling', request });
  expect(stepUpFlow(enrolling, { type: 'enrolled' })[1]).toMatchObject({
    type: 'openChallenge',
    purpose: request,
  });
});

test("the request that the server binds is shown beside the request of the page, from the server's first response on", () => {
  expect(opening).not.toHaveProperty('bound');
  const echo = { ...request, context: { amount: 1200, currency: 'EUR' } };
  const ready = { type: 'challenge-opened', challenge: { ...challenge, ...echo } } as const;
  let [state] = stepUpFlow(opening, { type: 'challenge', event: ready });
  expect(state).toMatchObject({ step: 'challenging', request, bound: echo });
  // `bound` is still present after the challenge has expired.
  const gone = { type: 'refused', problem: 'challenge_expired' } as const;
  [state] = stepUpFlow(state, { type: 'challenge', event: gone });
  expect(state).toMatchObject({ challenge: { step: 'problem' }, bound: echo });

  const stepUp = { ...echo, acrValues: ['aal2'], maxAge: 300 };
  const nothing = { type: 'refused', problem: 'enrollment_required', stepUp } as const;
  [state] = stepUpFlow(opening, { type: 'challenge', event: nothing });
  expect(state).toEqual({ step: 'enrolling', request, bound: echo });
  [state] = stepUpFlow(state, { type: 'enrolled', grant });
  expect(state).toEqual({ step: 'ready', request, bound: echo, grant });
});

test('after an enrollment on the way the person confirms the action, and only the server grants it', () => {
  expect(ready).toEqual({ step: 'ready', request, grant });
  const [asking, effect] = stepUpFlow(ready, { type: 'confirm-requested' });
  expect(effect).toMatchObject({ type: 'openChallenge', purpose: request });
  const granted = { type: 'challenge', event: { type: 'already-granted', grant } } as const;
  expect(stepUpFlow(asking, granted)).toEqual([{ step: 'granted', request, grant }]);
});

test('a proof that the enrollment needs is asked for in the same dialog, and the enrollment goes on with the chosen factor', () => {
  const proof = { action: 'factor.add', resource: 'totp', context: {} };
  const [proving, effect] = stepUpFlow(enrolling, { type: 'factor-proof-required', request: proof });
  expect(proving).toMatchObject({ step: 'challenging', request: proof, after: { request } });
  expect(effect).toMatchObject({ type: 'openChallenge', purpose: proof });
  const granted = { type: 'challenge', event: { type: 'already-granted', grant } } as const;
  const [again] = stepUpFlow(proving, granted);
  // Nothing is approved by it but the new factor.
  expect(again).toEqual({ step: 'enrolling', request, factorType: 'totp' });
  expect(stepUpFlow(again, { type: 'enrolled' })[1]).toMatchObject({
    type: 'openChallenge',
    purpose: request,
  });
  // Cancelled, it is the action that was cancelled.
  expect(stepUpFlow(proving, { type: 'cancel-requested' })).toEqual([{ step: 'cancelled', request }]);
  expect(stepUpFlow(opening, { type: 'factor-proof-required', request: proof })).toEqual([opening]);
});

test('a cancelled action after the enrollment revokes the grant of the enrollment', () => {
  expect(stepUpFlow(ready, { type: 'cancel-requested' })).toEqual([
    { step: 'cancelled', request },
    { type: 'revokeGrant', grantId: grant.id },
  ]);
});

test('a second request does not replace the pending one', () => {
  const [proving] = stepUpFlow(opening, {
    type: 'challenge',
    event: { type: 'challenge-opened', challenge },
  });
  expect(
    stepUpFlow(proving, { type: 'step-up-requested', request: { ...request, context: { amount: 9 } } }),
  ).toEqual([proving]);
});

test('cancelling is neutral, and a late grant does not undo it', () => {
  const [cancelled] = stepUpFlow(opening, { type: 'cancel-requested' });
  expect(cancelled).toEqual({ step: 'cancelled', request });
  const late = { type: 'challenge', event: { type: 'already-granted', grant } } as const;
  expect(stepUpFlow(cancelled, late)).toEqual([cancelled]);
});

describe('whatever happens, in any order', () => {
  const inChallenge: fc.Arbitrary<ChallengeEvent> = fc.constantFrom<ChallengeEvent>(
    { type: 'challenge-opened', challenge },
    { type: 'already-granted', grant },
    { type: 'choose-requested', factorId: 'factor-1' },
    { type: 'challenge-started', factorId: 'factor-1', options: {} },
    { type: 'change-factor-requested' },
    { type: 'verify-requested', proof: { code: '123456' } },
    { type: 'run-ceremony-requested' },
    { type: 'ceremony-failed', failure: 'cancelled' },
    { type: 'verified', result: { grant } },
    { type: 'refused', problem: 'invalid_code' },
    { type: 'refused', problem: 'enrollment_required' },
    { type: 'refused', problem: 'attempts_exhausted' },
  );
  const event: fc.Arbitrary<StepUpEvent> = fc.oneof(
    inChallenge.map((inner): StepUpEvent => ({ type: 'challenge', event: inner })),
    fc.constantFrom<StepUpEvent>(
      { type: 'step-up-requested', request },
      { type: 'step-up-requested', request: { ...request, action: 'export_data' } },
      { type: 'enrolled' },
      { type: 'enrolled', grant },
      { type: 'confirm-requested' },
      { type: 'cancel-requested' },
      { type: 'closed' },
    ),
  );

  test('only the server issues a grant, and never after the person cancelled', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 50 }), (events) => {
        let state: StepUpState = stepUpStart;
        for (const next of events) {
          const before = state;
          [state] = stepUpFlow(state, next);
          if (state.step !== 'granted' || before.step === 'granted') continue;
          expect(before.step).toBe('challenging');
          expect(JSON.stringify(next)).toContain(grant.id);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test('while one action is pending, no other action replaces it', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 50 }), (events) => {
        let state: StepUpState = stepUpStart;
        for (const next of events) {
          const before = state;
          [state] = stepUpFlow(state, next);
          if (
            ['challenging', 'enrolling', 'ready'].includes(before.step) &&
            'request' in state &&
            'request' in before
          )
            expect(state.request).toBe(before.request);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

test('cancelling aborts a ceremony that the browser has not answered', () => {
  const factor = { id: 'factor-2', type: 'passkey', name: '' };
  const checking = { step: 'checking', challenge, factor, options: {}, ceremony: true } as const;
  const [state, ...effects] = stepUpFlow(
    { step: 'challenging', request, challenge: checking },
    { type: 'cancel-requested' },
  );
  expect(state.step).toBe('cancelled');
  expect(effects).toEqual([{ type: 'abortCeremony', factorType: 'passkey' }]);
});
