import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { challengeFlow, challengeStart, type ChallengeEvent } from './challenge.flow.ts';
import type { Flow } from './define-flow.ts';
import { challengeObserver } from './events/challenge.events.ts';
import { promptObserver } from './events/prompt.events.ts';
import { recoveryCodesObserver } from './events/recovery-codes.events.ts';
import { stepUpObserver } from './events/step-up.events.ts';
import { challenge, finished, grant, prompt } from './flow.fixtures.ts';
import { promptFlow, promptStart, type PromptEvent, type PromptState } from './prompt.flow.ts';
import {
  recoveryCodesFlow,
  recoveryCodesStart,
  type RecoveryCodesEvent,
  type RecoveryCodesState,
} from './recovery-codes.flow.ts';
import { stepUpFlow, stepUpStart, type StepUpEvent, type StepUpState } from './step-up.flow.ts';

interface Move<State, Event, Effect> {
  before: State;
  event: Event;
  after: State;
  effects: readonly Effect[];
}

/** Walks any order of events through a flow, and looks at every move and at the whole walk. */
function anyOrder<State extends { step: string }, Event, Effect>(
  flow: Flow<State, Event, Effect>,
  start: State,
  events: readonly Event[],
  look: (move: Move<State, Event, Effect>) => void,
  lookBack: (moves: readonly Move<State, Event, Effect>[]) => void = () => undefined,
): void {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...events), { maxLength: 60 }), (walk) => {
      let state = start;
      const moves = walk.map((event) => {
        const [after, ...effects] = flow(state, event);
        const move = { before: state, event, after, effects };
        expect(after.step).toBeTypeOf('string');
        expect(effects.length).toBeLessThanOrEqual(1);
        look(move);
        state = after;
        return move;
      });
      lookBack(moves);
    }),
    { numRuns: 1_000 },
  );
}

const secret = '123456';
const purpose = { purpose: 'sign_in' } as const;
const challengeEvents: readonly ChallengeEvent[] = [
  { type: 'opened', purpose },
  { type: 'challenge-ready', challenge },
  { type: 'challenge-ready', challenge: { ...challenge, preferred: 'nobody' } },
  { type: 'already-granted', grant },
  { type: 'chosen', factorId: 'factor-1' },
  { type: 'chosen', factorId: 'recovery' },
  { type: 'started', factorId: 'factor-1', options: {} },
  { type: 'started', factorId: 'recovery', options: {} },
  { type: 'other-way' },
  { type: 'ceremony-wanted' },
  { type: 'ceremony-proved', proof: { code: secret } },
  { type: 'ceremony-ended', trouble: 'cancelled' },
  { type: 'proof-given', proof: { code: secret } },
  { type: 'verified', result: { grant } },
  { type: 'refused', problem: 'invalid_code' },
  { type: 'refused', problem: 'factor_locked' },
  { type: 'refused', problem: 'attempts_exhausted', retryAfter: 60 },
  { type: 'refused', problem: 'enrollment_required' },
  { type: 'restart', purpose },
];

describe('a challenge', () => {
  test('never starts a second ceremony, nor passes without an answer of the server', () => {
    anyOrder(challengeFlow, challengeStart, challengeEvents, ({ before, event, after, effects }) => {
      if (effects.some(({ type }) => type === 'run-ceremony')) {
        expect(before.step).toBe('proving');
        expect(after.step).toBe('checking');
      }
      if (before.step !== 'passed' && after.step === 'passed')
        expect(['verified', 'already-granted']).toContain(event.type);
    });
  });

  test('a factor that answers late never takes the place of the one that was chosen', () => {
    anyOrder(challengeFlow, challengeStart, challengeEvents, ({ before, event, after }) => {
      if (event.type === 'started' && before.step === 'starting' && after.step === 'proving')
        expect(after.factor.id).toBe(before.factor.id);
    });
  });

  test('tells the analytics no code', () => {
    anyOrder(challengeFlow, challengeStart, challengeEvents, ({ before, event, after }) =>
      expect(JSON.stringify(challengeObserver.moved(before, event, after))).not.toContain(secret),
    );
  });
});

describe('a step-up', () => {
  const request = { action: 'transfer_money', resource: 'payee-1', context: { iban: 'DE89' } };
  const events: readonly StepUpEvent[] = [
    { type: 'requested', request },
    ...challengeEvents.map((event): StepUpEvent => ({ type: 'challenge', event })),
    { type: 'enrolled' },
    { type: 'enrolled', grant },
    { type: 'confirmed' },
    { type: 'cancelled' },
    { type: 'closed' },
  ];

  test('is granted only by a grant, for the action that was asked for', () => {
    anyOrder<StepUpState, StepUpEvent, unknown>(
      stepUpFlow,
      stepUpStart,
      events,
      ({ before, event, after }) => {
        if (before.step === 'granted' || after.step !== 'granted') return;
        expect(after.grant).toEqual(grant);
        expect(after.request).toEqual(request);
        expect(event.type).toBe('challenge');
      },
    );
  });

  test('tells the analytics the action, and neither what it was for nor with which code', () => {
    anyOrder<StepUpState, StepUpEvent, unknown>(
      stepUpFlow,
      stepUpStart,
      events,
      ({ before, event, after }) => {
        const told = JSON.stringify(stepUpObserver.moved(before, event, after));
        for (const own of [secret, 'DE89', 'payee-1']) expect(told).not.toContain(own);
      },
    );
  });
});

describe('recovery codes', () => {
  const { recoveryCodes } = finished;
  if (!recoveryCodes) throw new Error('The fixture brings codes.');
  const [first = ''] = recoveryCodes.codes;
  const events: readonly RecoveryCodesEvent[] = [
    { type: 'saved', how: 'copied' },
    { type: 'saved', how: 'printed' },
    { type: 'type-back' },
    { type: 'typed', code: first },
    { type: 'confirmed' },
    { type: 'leave' },
    { type: 'stay' },
    { type: 'acknowledged' },
    { type: 'refused', problem: 'invalid_code' },
  ];

  test('are on the screen until the server has them kept, or the person said twice that they leave', () => {
    anyOrder<RecoveryCodesState, RecoveryCodesEvent, { type: string; evidence: string }>(
      recoveryCodesFlow,
      recoveryCodesStart(recoveryCodes),
      events,
      ({ before, event, after, effects }) => {
        if ('codes' in after) expect(after.codes).toBe(recoveryCodes);
        if (before.step !== 'kept' && after.step === 'kept')
          expect([before.step, event.type]).toEqual(['acknowledging', 'acknowledged']);
        if (before.step !== 'left' && after.step === 'left')
          expect([before.step, event.type]).toEqual(['leaving', 'leave']);
        // One real act, never a bare tick.
        if (effects.length > 0)
          expect(event.type === 'typed' || (before.step === 'showing' && Boolean(before.saved))).toBe(true);
        expect(JSON.stringify(recoveryCodesObserver.moved(before, event, after))).not.toContain(first);
      },
    );
  });
});

describe('a prompt', () => {
  const events: readonly PromptEvent[] = [
    { type: 'asked', moment: 'payment.completed' },
    { type: 'decided', decision: prompt },
    { type: 'decided', decision: { ...prompt, decision: 'hold', promptId: undefined } },
    { type: 'decide-failed', problem: 'unavailable' },
    { type: 'seen' },
    { type: 'put-off' },
    { type: 'went-back' },
    { type: 'accepted' },
    { type: 'answered', answer: { response: 'dismissed', reason: 'busy' } },
    { type: 'answered', answer: { response: 'later', remindInDays: 7 } },
    { type: 'answered', answer: { response: 'closed' } },
    { type: 'recorded', nextEligibleAt: null },
    { type: 'enrolled' },
    { type: 'enrollment-left' },
  ];

  test('is answered once and seen once for every time that the server said show', () => {
    anyOrder<PromptState, PromptEvent, { type: string }>(
      promptFlow,
      promptStart,
      events,
      ({ before, after }) => {
        if (before.step === 'silent' && after.step !== 'silent') expect(after.step).toBe('offered');
      },
      (moves) => {
        const count = (type: string): number =>
          moves.filter(({ effects }) => effects.some((effect) => effect.type === type)).length;
        const told = moves.flatMap(({ before, event, after }) => promptObserver.moved(before, event, after));
        const offered = told.filter(({ type }) => type === 'prompt.offered').length;
        expect(count('respond')).toBeLessThanOrEqual(offered);
        expect(count('report-exposure')).toBeLessThanOrEqual(offered);
        expect(told.filter(({ type }) => type === 'prompt.shown')).toHaveLength(count('report-exposure'));
      },
    );
  });
});
