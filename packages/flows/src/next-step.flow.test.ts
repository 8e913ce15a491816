import type { NextStepDecision } from '@kairos-mfa/protocol';
import { expect, test } from 'vitest';
import {
  nextStepFlow,
  nextStepStart,
  type NextStepEvent,
  type NextStepState,
  type SuggestedStep,
} from './next-step.flow.ts';

const suggestion: SuggestedStep = { nextStepId: 'nxt', step: 'recovery_codes', codesLeft: 2 };
const offered: NextStepState = { step: 'offered', suggestion };
const decision: NextStepDecision = {
  kind: 'next_step',
  decision: 'show',
  step: 'recovery_codes',
  suppressedBy: [],
  nextEligibleAt: null,
  codesLeft: 2,
  policyVersion: 1,
  nextStepId: 'nxt',
};
const events: readonly NextStepEvent[] = [
  { type: 'open-requested' },
  { type: 'decided', decision },
  { type: 'refused', problem: 'unavailable' },
  { type: 'accept-requested' },
  { type: 'answer-requested', response: 'dismissed' },
  { type: 'answer-requested', response: 'never' },
  { type: 'answered' },
  { type: 'completed' },
  { type: 'left' },
];

test('a card is shown once the server suggests a step, and nothing before or without that', () => {
  expect(nextStepFlow(nextStepStart, { type: 'open-requested' })).toEqual([
    nextStepStart,
    { type: 'decideNextStep' },
  ]);
  expect(nextStepFlow(nextStepStart, { type: 'decided', decision })).toEqual([offered]);
  const hold: NextStepDecision = { ...decision, decision: 'hold', step: null };
  expect(nextStepFlow(nextStepStart, { type: 'decided', decision: hold })).toEqual([{ step: 'silent' }]);
  expect(nextStepFlow(nextStepStart, { type: 'refused', problem: 'unavailable' })).toEqual([
    { step: 'silent' },
  ]);
});

test('the person goes on at once, comes back where they leave the screen, and is done where they complete it', () => {
  const [opened, ...effects] = nextStepFlow(offered, { type: 'accept-requested' });
  expect([opened, effects]).toEqual([
    { step: 'opened', suggestion },
    [{ type: 'answerNextStep', nextStepId: 'nxt', response: 'opened' }],
  ]);
  expect(nextStepFlow(opened, { type: 'left' })).toEqual([offered]);
  expect(nextStepFlow(opened, { type: 'completed' })).toEqual([{ step: 'done', suggestion }]);
});

test.each(['dismissed', 'never'] as const)(
  '%s is sent once, and the card stays where it could not be stored',
  (response) => {
    const [answering, ...effects] = nextStepFlow(offered, { type: 'answer-requested', response });
    expect([answering, effects]).toEqual([
      { step: 'answering', suggestion },
      [{ type: 'answerNextStep', nextStepId: 'nxt', response }],
    ]);
    expect(nextStepFlow(answering, { type: 'answered' })).toEqual([{ step: 'dismissed' }]);
    expect(nextStepFlow(answering, { type: 'refused', problem: 'unavailable' })).toEqual([
      { step: 'offered', suggestion, failure: 'unavailable' },
    ]);
  },
);

test.each<[NextStepState, readonly NextStepEvent['type'][]]>([
  [nextStepStart, ['open-requested', 'decided', 'refused']],
  [{ step: 'silent' }, []],
  [offered, ['accept-requested', 'answer-requested']],
  [{ step: 'answering', suggestion }, ['answered', 'refused']],
  [{ step: 'opened', suggestion }, ['completed', 'left']],
  [{ step: 'done', suggestion }, []],
  [{ step: 'dismissed' }, []],
])('%j ignores every event that it does not expect', (state, expected) => {
  for (const event of events)
    if (!expected.includes(event.type)) expect(nextStepFlow(state, event)).toEqual([state]);
});
