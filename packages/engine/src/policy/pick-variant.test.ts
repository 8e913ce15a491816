import { expect, test } from 'vitest';
import { compilePolicy } from './compile-policy.ts';
import { defaultPolicy } from './default-policy.ts';
import { pickSurface, pickVariant, type VariantFacts } from './pick-variant.ts';
import { entry } from './prompt-history.fixtures.ts';
import type { LedgerEntry } from './prompt-ledger.ts';

const policy = compilePolicy(defaultPolicy, 1);
const framing: VariantFacts = {
  identityId: 'ann',
  moment: 'payment.completed',
  momentIsFirst: false,
  truths: [],
};
const pick = (
  changes: Partial<VariantFacts> = {},
  ledger: readonly Partial<LedgerEntry>[] = [],
  variants = policy,
) => pickVariant({ ...framing, ...changes }, ledger.map(entry), variants);
const no = (variant: string, reason: string | null = null) =>
  ({ response: 'dismissed', weight: 1, variant, reason }) as const;
const withVariants = (own: readonly string[], firstVariant?: string) =>
  compilePolicy(
    {
      ...defaultPolicy,
      moments: {
        ...defaultPolicy.moments,
        'payment.completed': {
          freshFor: 'PT10M',
          source: 'server',
          wakes: false,
          variants: [...own],
          ...(firstVariant !== undefined && { firstVariant }),
        },
      },
    },
    1,
  );

test('a moment has its own variant, and another one for the first event of its kind', () => {
  expect(pick()).toBe('only-you');
  expect(pick({ momentIsFirst: true })).toBe('first-payment');
  expect(pick({ moment: 'invite.sent', momentIsFirst: true })).toBe('first-invite');
  expect(pick({ moment: 'nobody.knows' })).toBe('');
});

test('a variant that needs a promise is used only for a person for whom it is true', () => {
  const peers = withVariants(['peers'], 'peers');
  expect(pick({ truths: ['real_share'] }, [], peers)).toBe('peers');
  expect(pick({ truths: ['real_share'], momentIsFirst: true }, [], peers)).toBe('peers');
  expect(pick({}, [], peers)).toBe('only-you');
  expect(pick({ momentIsFirst: true }, [], withVariants(['new-device'], 'peers'))).toBe('new-device');
});

test('after each dismissal there is another variant, in the order of the policy', () => {
  expect(pick({}, [no('only-you')])).toBe('spare-key');
  expect(pick({}, [no('first-payment')])).toBe('only-you');
  expect(pick({}, [no('first-payment'), no('only-you')])).toBe('spare-key');
  expect(pick({}, [no('x'), no('y'), no('z')])).toBe('only-you');
  expect(pick({ truths: ['passkey_device'] }, [no('x'), no('y'), no('z')])).toBe('faster');
  expect(pick({}, [no('only-you'), no('spare-key')])).toBe('only-you');
});

test('the reason of the last dismissal selects the variant', () => {
  const slow = no('only-you', 'slows_me_down');
  expect(pick({ truths: ['trusted_devices', 'passkey_device'] }, [slow])).toBe('only-when');
  expect(pick({ truths: ['passkey_device'] }, [slow])).toBe('faster');
  expect(pick({ truths: ['trusted_devices'] }, [no('only-when', 'slows_me_down')])).toBe('only-you');
  expect(pick({}, [no('x', 'lockout_worry'), no('y')])).toBe('spare-key');
});

test('an answer that was no dismissal changes nothing', () => {
  expect(pick({}, [{ response: 'closed', weight: 1, variant: 'only-you' }])).toBe('only-you');
  expect(pick({}, [{ response: 'dismissed', weight: 0, variant: 'only-you' }])).toBe('only-you');
});

test('where no other variant fits after a dismissal, the one of the moment is used again', () => {
  const { document } = policy;
  const { prompt } = document;
  const one = {
    ...policy,
    document: { ...document, prompt: { ...prompt, variants: prompt.variants.slice(0, 1) } },
  };
  expect(pick({}, [no('only-you'), no('only-you')], one)).toBe('only-you');
  const none = { ...policy, document: { ...document, prompt: { ...prompt, variants: [] } } };
  expect([pick({}, [], none), pick({}, [no('only-you')], none)]).toEqual(['', '']);
});

test('the more prompts were dismissed, the smaller the next one', () => {
  expect([0, 0.5, 1, 1.5, 2, 3].map(pickSurface)).toEqual([
    'modal',
    'modal',
    'card',
    'card',
    'notice',
    'notice',
  ]);
});
