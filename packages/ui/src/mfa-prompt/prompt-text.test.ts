import { createCopy, english, promptCopy, type Copy } from '@kairos-mfa/copy';
import { expect, test, vi } from 'vitest';
import * as promptTexts from './prompt-text.ts';
import type { ShownPrompt } from './prompt-text.ts';

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

/** As the prompt's parts call it. */
const promptText = (copy: Copy, prompt: ShownPrompt) =>
  promptTexts.promptText(
    copy,
    prompt,
    prompt.copy ?? promptCopy(prompt.variant, copy.language, { ...prompt.measures }),
  );

test("the host's wording takes precedence over the server's, key by key", () => {
  const own = createCopy(english, { 'prompt.dismiss': 'No, thanks', 'variant.first-payment.title': 'Ours' });
  expect(promptText(own, prompt)).toMatchObject({
    title: 'Ours',
    body: 'B',
    dismiss: 'No, thanks',
    later: 'L',
  });
});

test("the host's wording contains measured facts, and is not used while a fact is unknown", () => {
  const own = createCopy(english, {
    'variant.first-payment.benefit': '{share} of us do. {minutes} minutes.',
  });
  expect(promptText(own, { ...prompt, measures: { share: 0.43, minutes: 2 } }).benefit).toBe(
    '43% of us do. 2 minutes.',
  );
  expect(promptText(own, { ...prompt, measures: { share: 0.43 } }).benefit).toBeNull();
});

test("host wording with a syntax error is not used; the server's is", () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const own = createCopy(english, {
    'variant.first-payment.title': 'Keep {',
    'prompt.dismiss': 'No {thanks',
  });
  expect(promptText(own, prompt)).toMatchObject({ title: 'T', dismiss: 'D' });
  expect(told).toHaveBeenCalledTimes(2);
  told.mockRestore();
});

test("without wording from the server, the kit's own mentions no minutes that were not measured", () => {
  const { benefit } = promptText(createCopy(english), { ...prompt, copy: undefined });
  expect(benefit).toBeNull();
  const measured = { ...prompt, copy: undefined, measures: { minutes: 2 } };
  expect(promptText(createCopy(english), measured).benefit).toBe('Takes about 2 minutes.');
});

test("the server's wording takes precedence over the kit's", () => {
  expect(promptText(createCopy(english), prompt)).toMatchObject({ title: 'T', dismiss: 'D' });
});

test('without wording from the server, the kit uses its own for the same variant', () => {
  expect(promptText(createCopy(english), { ...prompt, copy: undefined }).title).toBe(
    'Keep your payments yours',
  );
});
