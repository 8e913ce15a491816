import { expect, test } from 'vitest';
import { prompt } from './flow.fixtures.ts';
import { promptStart } from './prompt-decision.flow.ts';
import { promptFlow, type PromptState } from './prompt.flow.ts';

const offered: PromptState = { step: 'offered', prompt };

test('nothing is shown while the decision is pending, or when it is to hold', () => {
  const [deciding, effect] = promptFlow(promptStart, {
    type: 'decide-requested',
    moment: 'payment.completed',
  });
  expect(deciding).toEqual({ step: 'silent', status: 'pending' });
  expect(effect).toEqual({ type: 'decidePrompt', moment: 'payment.completed' });
  const decision = { ...prompt, decision: 'hold' as const, promptId: undefined };
  expect(promptFlow(deciding, { type: 'decided', decision })[0]).toMatchObject({
    step: 'silent',
    status: 'hold',
  });
});

test('two requests for a decision send one', () => {
  const [deciding] = promptFlow(promptStart, { type: 'decide-requested', moment: 'payment.completed' });
  expect(promptFlow(deciding, { type: 'decide-requested', moment: 'payment.completed' })).toEqual([deciding]);
});

test('a server that cannot be reached shows no prompt', () => {
  const [deciding] = promptFlow(promptStart, { type: 'decide-requested', moment: 'payment.completed' });
  expect(promptFlow(deciding, { type: 'refused', problem: 'unavailable' })).toEqual([
    { step: 'silent', status: 'hold' },
  ]);
});

test('"not now" is sent once for several clicks', () => {
  const answer = { response: 'dismissed' as const, reason: 'busy' as const };
  const [done, effect] = promptFlow(offered, { type: 'answer-requested', answer });
  expect(effect).toEqual({ type: 'answerPrompt', promptId: 'prompt-1', answer });
  expect(promptFlow(done, { type: 'answer-requested', answer })).toEqual([done]);
});

test('leaving the enrollment closes the prompt and does not count as a dismissal', () => {
  const [enrolling] = promptFlow(offered, { type: 'accept-requested' });
  const [done, effect] = promptFlow(enrolling, { type: 'enrollment-left' });
  expect(done).toEqual({ step: 'done', outcome: 'closed' });
  expect(effect).toEqual({ type: 'answerPrompt', promptId: 'prompt-1', answer: { response: 'closed' } });
});

test('the prompt is done with the outcome enrolled after the enrollment', () => {
  const [enrolling] = promptFlow(offered, { type: 'accept-requested' });
  expect(promptFlow(enrolling, { type: 'enrolled' })).toEqual([{ step: 'done', outcome: 'enrolled' }]);
});

test('"not now" is sent before the dates are shown, and closing them sends nothing more', () => {
  const [choosing, effect] = promptFlow(offered, { type: 'put-off-requested' });
  expect(choosing).toEqual({ step: 'putting-off', prompt });
  expect(effect).toEqual({ type: 'answerPrompt', promptId: 'prompt-1', answer: { response: 'dismissed' } });
  const [answered] = promptFlow(choosing, { type: 'answered', nextEligibleAt: '2026-12-14T00:00:00Z' });
  expect(promptFlow(answered, { type: 'answer-requested', answer: { response: 'closed' } })).toEqual([
    { step: 'done', outcome: 'dismissed', nextEligibleAt: '2026-12-14T00:00:00Z' },
  ]);
});

test('a date or a reason amends "not now", once', () => {
  const [choosing] = promptFlow(offered, { type: 'put-off-requested' });
  const answer = { response: 'later' as const, remindInDays: 7 };
  const [done, effect] = promptFlow(choosing, { type: 'answer-requested', answer });
  expect(done).toEqual({ step: 'done', outcome: 'later' });
  expect(effect).toEqual({ type: 'answerPrompt', promptId: 'prompt-1', answer });
  expect(promptFlow(done, { type: 'answer-requested', answer })).toEqual([done]);
});
