import type { SuppressionCode } from '@kairos-mfa/protocol';
import { expect, test } from 'vitest';
import { explainDecision, suppressionSentences } from './decision-reasons.ts';

test('every code that can suppress a prompt is a sentence', () => {
  // SAFETY: the keys of a record of these codes.
  const suppressedBy = Object.keys(suppressionSentences) as SuppressionCode[];
  const sentences = explainDecision({ decision: 'hold', reasons: [], suppressedBy });
  expect(new Set(sentences).size).toBe(suppressedBy.length);
  for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].+ .+\.$/);
});

test('a prompt that is shown is explained by its moment and its signals, in the words of the product where it has some', () => {
  const decision = {
    decision: 'show',
    reasons: ['moment:payment.completed', 'signal:value', 'signal:tenure', 'signal:own'],
    suppressedBy: [],
  } as const;
  const names = { 'payment.completed': 'you just paid a bill', value: 'you have paid a bill' };
  expect(explainDecision({ ...decision, reasons: [...decision.reasons], suppressedBy: [] }, names)).toEqual([
    'You just paid a bill.',
    'You have paid a bill.',
    'You have been here for more than a week.',
    'Signal:own.',
  ]);
});
