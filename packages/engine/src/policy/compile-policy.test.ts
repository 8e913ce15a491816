import type { StepUpRule } from '@kairos-mfa/protocol';
import { expect, test } from 'vitest';
import { compilePolicy } from './compile-policy.ts';
import { defaultPolicy } from './default-policy.ts';

const { moments, prompt, actions } = defaultPolicy;
const anyRule = Object.values(actions)[0] as StepUpRule; // SAFETY: the built-in policy has actions.
const payment = { freshFor: 'PT10M', source: 'server', variants: ['only-you'], wakes: false } as const;

test.each([
  ['a signal with an unknown fact', { signals: { vip: { family: 'value', when: 'isVip' } } }, 'vip'],
  ['a moment with an unknown variant', { moments: { sold: { ...payment, variants: ['gone'] } } }, 'gone'],
  [
    'a moment at sign-up',
    { moments: { ...moments, signup: { ...payment, variants: ['only-you'] } } },
    'signup',
  ],
  ['an unknown escalated action', { escalatedActions: ['fly'] }, 'fly'],
  ['a tier with a misspelled fact', { tiers: { boss: { elevated: true, when: '"x" in rolles' } } }, 'boss'],
  [
    'an action with an invalid condition',
    { actions: { ...actions, pay: { ...anyRule, when: '1 +' } } },
    'pay',
  ],
  [
    'a list of variants that all need a condition',
    {
      prompt: {
        ...prompt,
        variants: prompt.variants.map((one) => ({ ...one, needs: 'passkey_device' as const })),
      },
    },
    'words',
  ],
])('%s is refused when the policy is saved, by name', (_what, changes, name) => {
  expect(() => compilePolicy({ ...defaultPolicy, ...changes }, 1)).toThrow(name);
});
