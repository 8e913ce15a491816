import type { StepUpRule } from '@kairos-mfa/protocol';
import { expect, test } from 'vitest';
import { compilePolicy } from './compile-policy.ts';
import { defaultPolicy } from './default-policy.ts';

const { moments, prompt, actions } = defaultPolicy;
const anyRule = Object.values(actions)[0] as StepUpRule; // SAFETY: the built-in policy has actions.
const payment = { freshFor: 'PT10M', source: 'server', variants: ['only-you'], wakes: false } as const;

test.each([
  ['a signal over a fact that nobody knows', { signals: { vip: { family: 'value', when: 'isVip' } } }, 'vip'],
  [
    'a moment with a wording that is not there',
    { moments: { sold: { ...payment, variants: ['gone'] } } },
    'gone',
  ],
  [
    'a moment at sign-up',
    { moments: { ...moments, signup: { ...payment, variants: ['only-you'] } } },
    'signup',
  ],
  ['an escalated action that is no action', { escalatedActions: ['fly'] }, 'fly'],
  [
    'a tier over a role list misspelt',
    { tiers: { boss: { elevated: true, when: '"x" in rolles' } } },
    'boss',
  ],
  [
    'an action whose condition is no condition',
    { actions: { ...actions, pay: { ...anyRule, when: '1 +' } } },
    'pay',
  ],
  [
    'only wordings that may not be true',
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
