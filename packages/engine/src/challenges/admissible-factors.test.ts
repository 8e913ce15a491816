import { describe, expect, test } from 'vitest';
import { emailVerifier } from '../factors/email.verifier.ts';
import type { builtInVerifiers } from '../factors/index.ts';
import { smsVerifier } from '../factors/sms.verifier.ts';
import { totpVerifier } from '../factors/totp.verifier.ts';
import { compilePolicy } from '../policy/compile-policy.ts';
import { defaultPolicy } from '../policy/default-policy.ts';
import { readFacts } from '../policy/facts.ts';
import type { SessionContext } from '../sessions/session-context.ts';
import { admissibleFactors } from './admissible-factors.ts';
import { preferredCandidate } from './candidate-factors.ts';
import { candidateOf } from './candidates.fixtures.ts';
import { isPreVerified, isSignInChannel } from './same-channel.ts';

type Type = keyof typeof builtInVerifiers;
const policy = compilePolicy(defaultPolicy, 1);
const now = new Date('2026-06-01T12:00:00Z');
const caller = (amr: readonly string[], tier = 'standard') =>
  // SAFETY: no other part of the session decides which factors are admissible.
  ({ facts: readFacts({}, { tier }, now), now, session: { amr } }) as unknown as SessionContext;
const admissible = (
  types: readonly Type[],
  { amr = ['pwd'], tier = 'standard', action }: { amr?: string[]; tier?: string; action?: string } = {},
) =>
  admissibleFactors(
    types.map((type) => candidateOf(type)),
    policy,
    caller(amr, tier),
    action,
  ).map(({ type }) => type);

describe('the factors that may answer a challenge', () => {
  test('are all factors of a person who signed in by password', () => {
    expect(admissible(['sms', 'totp', 'recovery_code'])).toEqual(['sms', 'totp', 'recovery_code']);
    expect(admissible([])).toEqual([]);
  });

  test('do not include the channel of the sign-in, even if there is no other (R43)', () => {
    expect(admissible(['sms', 'totp'], { amr: ['sms'] })).toEqual(['totp']);
    expect(admissible(['email', 'totp'], { amr: ['magic_link'] })).toEqual(['totp']);
    expect(admissible(['email'], { amr: ['email'] })).toEqual([]);
    expect(admissible(['email'], { amr: ['email'], action: 'factor.add' })).toEqual([]);
  });

  test('do not include a restricted one for a high-security account that has another factor', () => {
    expect(admissible(['sms', 'totp', 'recovery_code'], { tier: 'high' })).toEqual(['totp', 'recovery_code']);
    expect(admissible(['sms', 'totp'], { tier: 'high', action: 'export_data' })).toEqual(['totp']);
  });

  test('are the restricted ones for a high-security account without another, for sign-in and to add a factor', () => {
    const types = ['sms', 'recovery_code'] as const;
    expect(admissible(types, { tier: 'high' })).toEqual(types);
    expect(admissible(types, { tier: 'high', action: 'factor.add' })).toEqual(types);
    expect(admissible(types, { tier: 'high', action: 'factor.remove' })).toEqual(['recovery_code']);
    expect(admissible(types, { tier: 'high', action: 'export_data' })).toEqual(['recovery_code']);
  });

  test('are strong ones for changes of factors, if the person has one beside recovery codes', () => {
    const types = ['sms', 'totp', 'recovery_code'] as const;
    for (const action of ['factor.add', 'factor.remove', 'recovery_codes.regenerate'])
      expect(admissible(types, { action })).toEqual(['totp', 'recovery_code']);
    expect(admissible(types, { action: 'export_data' })).toEqual(types);
    expect(admissible(['sms', 'recovery_code'], { action: 'factor.remove' })).toEqual([
      'sms',
      'recovery_code',
    ]);
  });
});

test('the factor that resists phishing is offered first, else the one used last, else the only one, else none', () => {
  const preferred = (...candidates: Parameters<typeof candidateOf>[]) =>
    preferredCandidate(candidates.map((args) => candidateOf(...args)))?.type;
  const used = (days: number) => ({ lastUsedAt: new Date(now.getTime() - days * 86_400_000) });
  expect(preferred(['sms', used(1)], ['passkey'], ['security_key', used(1)])).toBe('passkey');
  expect(preferred(['sms', used(3)], ['totp', used(2)], ['email', used(4)])).toBe('totp');
  expect(preferred(['sms'], ['totp', used(2)])).toBe('totp');
  expect(preferred(['totp'], ['recovery_code'])).toBe('totp');
  expect(preferred(['recovery_code'])).toBe('recovery_code');
  // Several, and none was used: the person chooses from the list.
  expect(preferred(['sms'], ['totp'])).toBeUndefined();
  expect(preferred(['sms'], ['totp'], ['recovery_code', used(1)])).toBe('recovery_code');
  expect(preferred(['sms', used(2)], ['totp'])).toBe('sms');
  expect(preferred()).toBeUndefined();
});

test.each([
  [true, ['email'], emailVerifier],
  [true, ['pwd', 'EMAIL_LINK'], emailVerifier],
  [false, ['sms', 'tel'], emailVerifier],
  [true, ['tel'], smsVerifier],
  [true, ['SMS'], smsVerifier],
  [false, ['email', 'otp', 'pwd'], smsVerifier],
  [false, [], smsVerifier],
  [false, ['otp'], totpVerifier],
])(
  'it is %s that a session with the methods %j began with the channel of this factor',
  (same, amr, verifier) => {
    expect(isSignInChannel(amr, verifier)).toBe(same);
  },
);

describe('a destination is verified already', () => {
  const traits = {
    email: 'ann@example.com',
    emailVerified: true,
    phone: '+4915112345678',
    phoneVerified: true,
  };
  const trusting = compilePolicy(
    { ...defaultPolicy, factors: { ...defaultPolicy.factors, preVerified: ['sms', 'email', 'totp'] } },
    1,
  );
  const verified = (changes: object, stored: Record<string, string> = {}, document = trusting) => {
    const given = { ...traits, ...changes };
    const context = { resolved: { traits: given }, facts: readFacts(given, stored, now) };
    // SAFETY: no other part of the session is read.
    const session = context as unknown as SessionContext;
    return [emailVerifier, smsVerifier].map((verifier) => isPreVerified(document, session, verifier));
  };

  test('if the policy lists the type and the session vouches for the destination', () => {
    expect(verified({})).toEqual([true, true]);
    expect(verified({}, {}, policy)).toEqual([false, false]);
    expect(verified({ emailVerified: false })).toEqual([false, true]);
    expect(verified({ phoneVerified: false })).toEqual([true, false]);
    expect(verified({ emailVerified: undefined, phoneVerified: undefined })).toEqual([false, false]);
    // The host has stored them, but this session does not vouch for them.
    const { email, phone } = traits;
    expect(verified({ emailVerified: false, phoneVerified: false }, { email, phone })).toEqual([
      false,
      false,
    ]);
  });

  test('if it is also the one that the host stores', () => {
    expect(verified({}, { email: 'new@example.com' })).toEqual([false, true]);
    expect(verified({}, { phone: '+4915199999999' })).toEqual([true, false]);
    expect(verified({ email: undefined, phone: undefined })).toEqual([false, false]);
  });

  test('for no factor without a destination', () => {
    // SAFETY: as above.
    const session = { resolved: { traits }, facts: readFacts(traits, {}, now) } as unknown as SessionContext;
    expect(isPreVerified(trusting, session, totpVerifier)).toBe(false);
  });
});
