import { variantIds, variantNeeds } from '@kairos-mfa/copy';
import { defaultPolicy } from '@kairos-mfa/engine';
import { expect, test } from 'vitest';
import { cataloguePromptCopy } from './prompt-copy.ts';

test('every variant of the default policy is built in, with the same condition', () => {
  for (const { id, needs } of defaultPolicy.prompt.variants) {
    const known = variantIds.find((variant) => variant === id);
    expect(known, id).toBe(id);
    expect(known && variantNeeds[known], id).toBe(needs);
  }
});

test('a page can provide the name of an invited person, but not a deadline', () => {
  const lie = { name: 'Bo', date: '2030-01-01T00:00:00Z' };
  expect(cataloguePromptCopy?.('first-invite', 'en', lie, {}, {})?.body).toContain('Bo');
  expect(cataloguePromptCopy?.('notice', 'en', lie, {}, {})?.title).not.toContain('2030');
  expect(cataloguePromptCopy?.('notice', 'en', {}, { date: '2026-12-21T09:00:00Z' }, {})?.title).toContain(
    'December 21, 2026',
  );
});
