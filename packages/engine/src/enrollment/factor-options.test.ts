import type { PolicyDocument } from '@kairos-mfa/protocol';
import { describe, expect, test } from 'vitest';
import { verifiers } from '../challenges/candidates.fixtures.ts';
import { compilePolicy } from '../policy/compile-policy.ts';
import { defaultPolicy } from '../policy/default-policy.ts';
import { type EnrollmentContext, factorOptions, unavailableReason } from './factor-options.ts';
import { maxFactorsOfType } from './max-factors.ts';

const send = () => Promise.resolve();
const policyWith = (changes: Partial<PolicyDocument['factors']>) =>
  compilePolicy({ ...defaultPolicy, factors: { ...defaultPolicy.factors, ...changes } }, 1);
const everyType = policyWith({ allowed: ['passkey', 'totp', 'sms', 'email'] });
const owner = {
  identityKey: 'k',
  userHandle: 'h',
  account: 'ann',
  displayName: 'Ann',
  reachable: { email: 'ann@example.com', text: '+4915112345678' },
};
// SAFETY: whether there is a sender decides; nothing is sent here.
const senders = { email: send, text: send } as unknown as NonNullable<EnrollmentContext['engine']['senders']>;
const offer: EnrollmentContext = {
  engine: { verifiers, senders },
  policy: everyType,
  owner,
  factors: [],
  highSecurity: false,
  amr: ['pwd'],
  invited: [],
};
const options = (changes: Partial<EnrollmentContext> = {}) =>
  Object.fromEntries(
    factorOptions({ ...offer, ...changes }).map(({ type, state, reason }) => [type, reason ?? state]),
  );
const recommended = (changes: Partial<EnrollmentContext> = {}) =>
  factorOptions({ ...offer, ...changes })
    .filter((option) => option.recommended)
    .map(({ type }) => type);
const stateOf = (type: string, changes: Partial<EnrollmentContext>) =>
  factorOptions({ ...offer, ...changes }).find((option) => option.type === type);
const all = { passkey: 'available', totp: 'available', sms: 'available', email: 'available' };

describe('the factors that a person may add', () => {
  test('are those of the policy that people enroll themselves, and no recovery codes', () => {
    expect(options()).toEqual({ ...all, security_key: 'admin_only' });
    expect(options({ policy: policyWith({ allowed: ['passkey', 'totp'] }) })).toEqual({
      passkey: 'available',
      totp: 'available',
      security_key: 'admin_only',
      sms: 'organization_policy',
      email: 'recovery_channel',
    });
  });

  test('include one that an administrator has invited them to, though they have one', () => {
    const invited = ['security_key'];
    expect(options({ invited })['security_key']).toBe('available');
    const factors = [{ type: 'security_key' }];
    expect(options({ factors })['security_key']).toBe('enrolled');
    expect(options({ factors, invited })['security_key']).toBe('available');
  });

  test('are shown as enrolled where the person has one', () => {
    expect(options({ factors: [{ type: 'totp' }] })).toMatchObject({ ...all, totp: 'enrolled' });
  });

  test('recommend the first that the person lacks, and never a restricted one', () => {
    expect(recommended()).toEqual(['passkey']);
    expect(recommended({ factors: [{ type: 'passkey' }] })).toEqual(['totp']);
    expect(recommended({ factors: [{ type: 'passkey' }, { type: 'totp' }] })).toEqual([]);
    expect(recommended({ policy: policyWith({ allowed: ['totp', 'sms'] }) })).toEqual(['totp']);
    const asked = { factors: [{ type: 'passkey' }, { type: 'totp' }], invited: ['security_key'] };
    expect(recommended(asked)).toEqual(['security_key']);
  });

  test('do not include the channel of the sign-in', () => {
    expect(options({ amr: ['sms'] })).toMatchObject({ ...all, sms: 'organization_policy' });
    expect(options({ amr: ['email'] })).toMatchObject({ ...all, email: 'recovery_channel' });
  });

  test('do not include a restricted one for a high-security account', () => {
    const high = { sms: 'high_security_account', email: 'high_security_account' };
    expect(options({ highSecurity: true })).toMatchObject({ ...all, ...high });
  });

  test('do not include a restricted one as the only one', () => {
    const alone = policyWith({ allowed: ['sms', 'email'] });
    const hidden = { state: 'hidden', reason: 'organization_policy' };
    expect(stateOf('sms', { policy: alone })).toMatchObject(hidden);
    expect(stateOf('email', { policy: alone })).toMatchObject(hidden);
    const invited = { policy: alone, invited: ['security_key'] };
    expect(stateOf('sms', invited)).toMatchObject({ state: 'available' });
  });

  test('do not include one whose codes cannot be sent', () => {
    expect(options({ engine: { verifiers } })).toMatchObject({
      sms: 'not_configured',
      email: 'not_configured',
    });
    expect(options({ policy: policyWith({ textCountries: ['FR'] }) })['sms']).toBe('not_configured');
    expect(options({ policy: policyWith({ textCountries: ['DE'] }) })['sms']).toBe('available');
    const mailOnly = policyWith({ allowed: ['passkey', 'email'], textCountries: [] });
    expect(options({ policy: mailOnly })['email']).toBe('available');
  });

  test('are shown but disabled where only a number is missing', () => {
    const missing = { owner: { ...owner, reachable: {} } };
    expect(stateOf('sms', missing)).toMatchObject({ state: 'disabled', reason: 'no_phone' });
    expect(stateOf('email', missing)).toMatchObject({ state: 'disabled', reason: 'not_configured' });
    const hidden = { state: 'hidden', reason: 'no_phone' };
    expect(stateOf('sms', { ...missing, highSecurity: true })).toMatchObject(hidden);
    expect(stateOf('sms', { ...missing, engine: { verifiers } })).toMatchObject(hidden);
    expect(stateOf('sms', { ...missing, policy: policyWith({ allowed: ['totp'] }) })).toMatchObject({
      state: 'hidden',
      reason: 'organization_policy',
    });
  });

  test('are refused by the server for the same reason', () => {
    const sms = verifiers.get('sms');
    if (!sms) throw new Error('No such verifier.');
    expect(unavailableReason(offer, sms)).toBeUndefined();
    expect(unavailableReason({ ...offer, highSecurity: true }, sms)).toEqual({
      state: 'hidden',
      reason: 'high_security_account',
    });
  });
});

test('a person has as many factors of one type as the policy allows, and one where one suffices', () => {
  const most = (type: string, changes: Partial<PolicyDocument['factors']> = {}) => {
    const verifier = verifiers.get(type);
    return verifier && maxFactorsOfType(policyWith(changes), verifier);
  };
  expect([most('totp'), most('sms')]).toEqual([10, 1]);
  const maxPerType = { totp: 2, sms: 3 };
  expect([most('totp', { maxPerType }), most('passkey', { maxPerType })]).toEqual([2, 10]);
  expect(most('sms', { maxPerType })).toBe(1);
});
