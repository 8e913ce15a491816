import { createCopy, english } from '@kairos-mfa/copy';
import { expect, test } from 'vitest';
import { promptWords, type ShownPrompt } from './prompt-words.ts';

const prompt: ShownPrompt = {
  decision: 'show',
  kind: 'soft',
  surface: 'modal',
  moment: 'payment.completed',
  variant: 'first-payment',
  reasons: [],
  suppressedBy: [],
  nextEligibleAt: null,
  laterOptions: [7],
  policyVersion: 1,
  promptId: 'prompt-1',
  copy: { locale: 'en', title: 'T', body: 'B', benefit: null, primary: 'P', dismiss: 'D', later: 'L' },
};

test("the app's own words win over the server's, key by key", () => {
  const own = createCopy(english, { 'prompt.dismiss': 'No, thanks', 'variant.first-payment.title': 'Ours' });
  expect(promptWords(own, prompt)).toMatchObject({
    title: 'Ours',
    body: 'B',
    dismiss: 'No, thanks',
    later: 'L',
  });
});

test("the server's words win over the kit's", () => {
  expect(promptWords(createCopy(english), prompt)).toMatchObject({ title: 'T', dismiss: 'D' });
});

test('without words from the server the kit has its own for the same variant', () => {
  expect(promptWords(createCopy(english), { ...prompt, copy: undefined }).title).toBe(
    'Keep your payments yours',
  );
});
