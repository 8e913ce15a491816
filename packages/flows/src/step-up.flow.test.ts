import { expect, test } from 'vitest';
import { challenge, grant } from './flow.fixtures.ts';
import { stepUpFlow, stepUpStart } from './step-up.flow.ts';

const request = { action: 'transfer_money', resource: 'payee-1', context: { amount: 1200 } };
const [opening] = stepUpFlow(stepUpStart, { type: 'requested', request });

test('a request opens a challenge for exactly this action', () => {
  const [, effect] = stepUpFlow(stepUpStart, { type: 'requested', request });
  expect(effect).toEqual({
    type: 'challenge',
    effect: { type: 'open-challenge', purpose: { purpose: 'step_up', ...request } },
  });
});

test('nothing enrolled leads to set-up, and set-up leads on to the same action', () => {
  const [enrolling] = stepUpFlow(opening, {
    type: 'challenge',
    event: { type: 'refused', problem: 'enrollment_required' },
  });
  expect(enrolling).toEqual({ step: 'enrolling', request });
  expect(stepUpFlow(enrolling, { type: 'enrolled', grant })).toEqual([{ step: 'granted', request, grant }]);
  expect(stepUpFlow(enrolling, { type: 'enrolled' })[1]).toMatchObject({ effect: { purpose: request } });
});

test('a second request does not disturb the one under way', () => {
  const [proving] = stepUpFlow(opening, { type: 'challenge', event: { type: 'challenge-ready', challenge } });
  expect(stepUpFlow(proving, { type: 'requested', request: { ...request, context: { amount: 9 } } })).toEqual(
    [proving],
  );
});

test('leaving is neutral and final', () => {
  const [cancelled] = stepUpFlow(opening, { type: 'cancelled' });
  expect(cancelled).toEqual({ step: 'cancelled', request });
  const late = { type: 'challenge', event: { type: 'already-granted', grant } } as const;
  expect(stepUpFlow(cancelled, late)).toEqual([cancelled]);
});
