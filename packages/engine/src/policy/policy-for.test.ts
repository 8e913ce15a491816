import { describe, expect, test } from 'vitest';
import { compilePolicy } from './compile-policy.ts';
import { defaultPolicy } from './default-policy.ts';
import { policyFor } from './policy-for.ts';

const somebody = { tenantId: 't', organizationIds: [] as string[], roles: [] as string[], tier: 'standard' };
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
    tiers: { elevated: { setupPrompt: 'at_registration' } },
  },
  1,
);
const holdsFor = (scope: Partial<typeof somebody>) => {
  const { enforcement, setupPrompt, factors } = policyFor(policy, { ...somebody, ...scope }).document;
  return [enforcement, setupPrompt, factors.allowed];
};
const both = ['passkey', 'totp'];

describe('of everything that applies to a person, the strictest wins', () => {
  test.each([
    ['nobody in particular', {}, ['optional', 'just_in_time', both]],
    ['a member of the bank', { organizationIds: ['bank'] }, ['required', 'just_in_time', ['passkey']]],
    ['a club cannot loosen the rest', { organizationIds: ['club'] }, ['optional', 'just_in_time', both]],
    ['bank and club', { organizationIds: ['club', 'bank'] }, ['required', 'just_in_time', ['passkey']]],
    ['bank and shop', { organizationIds: ['bank', 'shop'] }, ['required', 'next_sign_in', ['passkey']]],
    ['an owner', { roles: ['owner'] }, ['required', 'just_in_time', both]],
    ['the elevated tier', { tier: 'elevated' }, ['optional', 'at_registration', both]],
    [
      'names that every object has',
      { roles: ['constructor', '__proto__'] },
      ['optional', 'just_in_time', both],
    ],
  ])('%s', (_name, scope, expected) => {
    expect(holdsFor(scope)).toEqual(expected);
  });
});
