import { expect, test } from 'vitest';
import { prompt } from './flow.fixtures.ts';
import { promptFlow, promptStart, type PromptState } from './prompt.flow.ts';

const offered: PromptState = { step: 'offered', prompt };

test('nothing is shown while the server is deciding, or when it holds', () => {
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

test('asking twice asks the server once', () => {
  const [deciding] = promptFlow(promptStart, { type: 'decide-requested', moment: 'payment.completed' });
  expect(promptFlow(deciding, { type: 'decide-requested', moment: 'payment.completed' })).toEqual([deciding]);
});

test('a server that cannot be reached shows nothing', () => {
  const [deciding] = promptFlow(promptStart, { type: 'decide-requested', moment: 'payment.completed' });
  expect(promptFlow(deciding, { type: 'refused', problem: 'unavailable' })).toEqual([
    { step: 'silent', status: 'hold' },
  ]);
});

test('"not now" is sent once, however often it is clicked', () => {
  const answer = { response: 'dismissed' as const, reason: 'busy' as const };
  const [done, effect] = promptFlow(offered, { type: 'answer-requested', answer });
  expect(effect).toEqual({ type: 'answerPrompt', promptId: 'prompt-1', answer });
  expect(promptFlow(done, { type: 'answer-requested', answer })).toEqual([done]);
});

test('leaving set-up half-way closes the prompt and does not count as a no', () => {
  const [enrolling] = promptFlow(offered, { type: 'accept-requested' });
  const [done, effect] = promptFlow(enrolling, { type: 'enrollment-left' });
  expect(done).toEqual({ step: 'done', outcome: 'closed' });
  expect(effect).toEqual({ type: 'answerPrompt', promptId: 'prompt-1', answer: { response: 'closed' } });
});

test('only the server can say that somebody enrolled', () => {
  const [enrolling] = promptFlow(offered, { type: 'accept-requested' });
  expect(promptFlow(enrolling, { type: 'enrolled' })).toEqual([{ step: 'done', outcome: 'enrolled' }]);
});
