import { describe, expect, test } from 'vitest';
import { compilePolicy } from './compile-policy.ts';
import { defaultPolicy } from './default-policy.ts';
import { policyFor, type PolicyScope } from './effective-policy.ts';
import { readFacts } from './facts.ts';

const now = new Date('2026-11-22');
const nobody = readFacts({}, {}, new Date(0));
const somebody: PolicyScope = { tenantId: 't', organizationIds: [], roles: [], tier: 'standard', now };
const policy = compilePolicy(
  {
    ...defaultPolicy,
    factors: { ...defaultPolicy.factors, allowed: ['passkey', 'totp'] },
    organizations: {
      bank: { enforcement: 'required', factors: { allowed: ['passkey'] } },
      club: { enforcement: 'off', setupPrompt: 'never' },
      shop: { setupPrompt: 'next_sign_in', factors: { allowed: ['passkey', 'totp'] } },
    },
    roles: { owner: { enforcement: 'required' } },
    tiers: {
      elevated: { setupPrompt: 'at_registration', when: '"owner" in roles' },
      payers: { enforcement: 'required', when: 'lastPaymentAt > timestamp("2026-01-01T00:00:00Z")' },
    },
  },
  1,
);
const holdsFor = (scope: Partial<PolicyScope>) => {
  const { enforcement, setupPrompt, factors } = policyFor(policy, { ...somebody, ...scope }).document;
  return [enforcement, setupPrompt, factors.allowed];
};
const both = ['passkey', 'totp'];

describe('of all settings that apply to a person, the strictest is used', () => {
  test.each([
    ['a person to whom nothing else applies', {}, ['optional', 'just_in_time', both]],
    ['a member of the bank', { organizationIds: ['bank'] }, ['required', 'just_in_time', ['passkey']]],
    [
      'an organisation with a weaker setting does not weaken the rest',
      { organizationIds: ['club'] },
      ['optional', 'just_in_time', both],
    ],
    ['bank and club', { organizationIds: ['club', 'bank'] }, ['required', 'just_in_time', ['passkey']]],
    ['bank and shop', { organizationIds: ['bank', 'shop'] }, ['required', 'next_sign_in', ['passkey']]],
    ['an owner', { roles: ['owner'] }, ['required', 'just_in_time', both]],
    ['the elevated tier', { tier: 'elevated' }, ['optional', 'at_registration', both]],
    [
      'a member of a tier by its condition',
      { person: { ...nobody, roles: ['owner'], lastPaymentAt: new Date(0) } },
      ['optional', 'at_registration', both],
    ],
    [
      'a member of two tiers, one named by the host and one by its condition',
      { tier: 'elevated', person: { ...nobody, lastPaymentAt: new Date('2026-05-01') } },
      ['required', 'at_registration', both],
    ],
    [
      'a condition that cannot be evaluated counts as true',
      { person: nobody },
      ['required', 'just_in_time', both],
    ],
    [
      'a condition that is false',
      { person: { ...nobody, lastPaymentAt: new Date('2025-05-01') } },
      ['optional', 'just_in_time', both],
    ],
    [
      'property names that every object inherits',
      { roles: ['constructor', '__proto__'] },
      ['optional', 'just_in_time', both],
    ],
  ])('%s', (_name, scope, expected) => {
    expect(holdsFor(scope)).toEqual(expected);
  });
});

test('a policy without parts is used as it is for everybody', () => {
  const { organizations: _organizations, roles: _roles, tiers: _tiers, ...rest } = policy.document;
  const plain = compilePolicy(rest, 1);
  const member = { ...somebody, organizationIds: ['bank'], roles: ['owner'], tier: 'elevated' };
  expect(policyFor(plain, member)).toBe(plain);
  expect(policyFor(policy, { ...somebody, roles: ['constructor'] })).toBe(policy);
});
