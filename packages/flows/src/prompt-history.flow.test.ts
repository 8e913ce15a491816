import type { PromptHistory } from '@kairos-mfa/protocol';
import { expect, test } from 'vitest';
import { promptHistoryFlow, promptHistoryStart, type PromptHistoryState } from './prompt-history.flow.ts';

const history: PromptHistory = { prompts: [], setupSkippedAt: null, nextSteps: [] };
const listed: PromptHistoryState = { step: 'listed', history };
const load = { type: 'getPromptHistory' };

test('the history is loaded once, and again after an answer', () => {
  expect(promptHistoryFlow(promptHistoryStart, { type: 'open-requested' })).toEqual([
    promptHistoryStart,
    load,
  ]);
  expect(promptHistoryFlow(promptHistoryStart, { type: 'loaded', history })).toEqual([listed]);
  expect(promptHistoryFlow(listed, { type: 'open-requested' })).toEqual([listed]);
  expect(promptHistoryFlow(listed, { type: 'changed-elsewhere' })).toEqual([listed, load]);
  expect(promptHistoryFlow(promptHistoryStart, { type: 'changed-elsewhere' })).toEqual([promptHistoryStart]);
});

test('a refusal is a problem while nothing is shown, with a retry; a list that is shown stays', () => {
  const refused = { type: 'refused', problem: 'rate_limited', retryAfter: 9 } as const;
  const [problem] = promptHistoryFlow(promptHistoryStart, refused);
  expect(problem).toEqual({ step: 'problem', failure: 'rate_limited', retryAfter: 9 });
  expect(promptHistoryFlow(problem, { type: 'retry-requested' })).toEqual([promptHistoryStart, load]);
  expect(promptHistoryFlow(problem, { type: 'loaded', history })).toEqual([problem]);
  expect(promptHistoryFlow(listed, refused)).toEqual([listed]);
  expect(promptHistoryFlow(listed, { type: 'retry-requested' })).toEqual([listed]);
});
