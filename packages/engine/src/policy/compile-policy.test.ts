import type { StepUpRule } from '@kairos-mfa/protocol';
import { expect, test } from 'vitest';
import type { StoredFacts } from '../store/schema.ts';
import { compilePolicy } from './compile-policy.ts';
import { defaultPolicy } from './default-policy.ts';
import { readFacts } from './facts.ts';

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

test('a first variant that is not among the variants, and the variant of the notice, are refused by name', () => {
  const first = { moments: { sold: { ...payment, variants: ['only-you'], firstVariant: 'gone' } } };
  const ladder = { ...prompt.ladder, notice: { ...prompt.ladder.notice, variant: 'lost' } };
  const compile = (changes: object) => () => compilePolicy({ ...defaultPolicy, ...changes }, 1);
  expect(compile(first)).toThrow('moment "sold" names the variant "gone"');
  expect(compile({ prompt: { ...prompt, ladder } })).toThrow('prompt.ladder.notice names the variant "lost"');
});

test('all unknown names are reported together', () => {
  const changes = { escalatedActions: ['fly', 'swim'] };
  expect(() => compilePolicy({ ...defaultPolicy, ...changes }, 1)).toThrow(/"fly".*; .*"swim"/);
});

test('an action that an object has by nature is no action of the policy', () => {
  expect(() => compilePolicy({ ...defaultPolicy, escalatedActions: ['constructor'] }, 1)).toThrow(
    'escalatedActions names "constructor"',
  );
});

test.each(['account.created', 'leaving'])('%s is refused as a moment', (name) => {
  const changes = { moments: { ...moments, [name]: { ...payment, variants: [...payment.variants] } } };
  expect(() => compilePolicy({ ...defaultPolicy, ...changes }, 1)).toThrow(`"${name}" can never be a moment`);
});

test('variants that fit any moment but need a promise do not suffice, nor do those that need none and fit one', () => {
  const variants = prompt.variants.map((one) =>
    one.fitsAnyMoment ? { ...one, needs: 'passkey_device' as const } : one,
  );
  expect(() => compilePolicy({ ...defaultPolicy, prompt: { ...prompt, variants } }, 1)).toThrow('words');
});

test('moments and tiers without a condition have the values of the document', () => {
  const now = new Date('2026-06-01T12:00:00Z');
  const tiers = { standard: {}, vip: { elevated: true } };
  const policy = compilePolicy({ ...defaultPolicy, tiers }, 3);
  const person = { ...readFacts({}, { roles: ['owner'] }, now), now };
  expect(policy.version).toBe(3);
  expect(policy.tiers.map(({ name, elevated, holds }) => [name, elevated, holds(person)])).toEqual([
    ['standard', false, false],
    ['vip', true, false],
  ]);
  expect(policy.momentRule('invite.sent')).toEqual({ ...moments['invite.sent'], wakes: false });
  expect([policy.momentRule('constructor'), policy.momentRule('none')]).toEqual([undefined, undefined]);
});

test('a policy without tiers, suppressors and gated actions compiles', () => {
  const { tiers: _tiers, suppressors: _suppressors, escalatedActions: _gated, ...rest } = defaultPolicy;
  const policy = compilePolicy(rest, 1);
  expect([policy.tiers, policy.suppressors]).toEqual([[], []]);
});

test('restricted factors are excluded where the condition is true or cannot be evaluated', () => {
  const now = new Date('2026-06-01T12:00:00Z');
  const facts = readFacts({}, { roles: ['owner'] }, now);
  const isHigh = (highSecurityAccount: string) =>
    compilePolicy(
      { ...defaultPolicy, factors: { ...defaultPolicy.factors, highSecurityAccount } },
      1,
    ).isHighSecurity(facts, now);
  expect(isHigh('"owner" in roles')).toBe(true);
  expect(isHigh('lastPaymentAt > now')).toBe(true);
  expect(isHigh('now < createdAt')).toBe(false);
});

test.each<[string, StoredFacts, boolean]>([
  ['a person without a role', {}, false],
  ['a member of a team', { roles: ['member', 'finance_reader', 'administrator'] }, false],
  ['an administrator', { roles: ['member', 'admin'] }, true],
  ['an owner', { roles: ['owner'] }, true],
  ['finance', { roles: ['finance'] }, true],
  ['an administrator of Kairos', { roles: ['kairos:admin'] }, true],
  ['a person who reads the audit', { roles: ['kairos:auditor'] }, true],
  ['a person whom the host calls elevated', { tier: 'elevated' }, true],
  ['a tier of high security', { tier: 'high_security' }, true],
  ['a tier of another name', { tier: 'gold' }, false],
  ['an elevated tier of the policy', { tier: 'treasury' }, true],
  ['an elevated tier by its condition', { actionsCount: 500 }, true],
])('by default a high-security account is: %s → %s', (_name, known, expected) => {
  const now = new Date('2026-06-01T12:00:00Z');
  const tiers = { gold: {}, treasury: { elevated: true, when: 'actionsCount >= 500.0' } };
  const { isHighSecurity } = compilePolicy({ ...defaultPolicy, tiers }, 1);
  expect(isHighSecurity(readFacts({}, known, now), now)).toBe(expected);
});

test('a host that writes which accounts are high-security decides that alone', () => {
  const now = new Date('2026-06-01T12:00:00Z');
  const factors = { ...defaultPolicy.factors, highSecurityAccount: 'tier == "vault"' };
  const { isHighSecurity } = compilePolicy({ ...defaultPolicy, factors }, 1);
  const known = (facts: StoredFacts) => isHighSecurity(readFacts({}, facts, now), now);
  expect([known({ tier: 'elevated', roles: ['admin'] }), known({ tier: 'vault' })]).toEqual([false, true]);
});
