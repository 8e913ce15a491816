import type { PolicyDocument } from '@kairos-mfa/protocol';
import { expect, test } from 'vitest';
import { decideSignIn, type SignInFacts } from './decide-sign-in.ts';
import { defaultPolicy } from './default-policy.ts';

const now = new Date('2026-06-01T12:00:00Z');
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const nobody: SignInFacts = {
  enrolled: false,
  codesLeft: false,
  proven: false,
  neverAsk: false,
  createdAt: hoursAgo(1),
};

const decide = (person: Partial<SignInFacts>, changes: Partial<PolicyDocument> = {}) =>
  decideSignIn({ ...nobody, ...person }, { ...defaultPolicy, ...changes }, now);
const required = { enforcement: 'required' } as const;
const nextSignIn = { setupPrompt: 'next_sign_in' } as const;
const atRegistration = { setupPrompt: 'at_registration' } as const;

test.each<[string, Partial<SignInFacts>, Partial<PolicyDocument>, string]>([
  ['a person with a factor', { enrolled: true }, {}, 'challenge'],
  ['a person with a factor, where one is required', { enrolled: true }, required, 'challenge'],
  ['a person with recovery codes alone', { codesLeft: true }, {}, 'challenge'],
  ['a person who has proven a factor', { enrolled: true, proven: true }, required, 'clear'],
  ['a person who has proven a factor is offered none', { enrolled: true, proven: true }, nextSignIn, 'clear'],
  [
    'a person who has given a recovery code, where a factor is required',
    { codesLeft: true, proven: true },
    required,
    'enroll',
  ],
  ['a person without a factor, where one is required', {}, required, 'enroll'],
  [
    'a person without a factor, where one is required, cannot opt out',
    { neverAsk: true },
    required,
    'enroll',
  ],
  ['a person without a factor', {}, {}, 'clear'],
  ['a person without a factor, at the next sign-in', { createdAt: hoursAgo(999) }, nextSignIn, 'offer'],
  ['a person who never wants to be asked', { neverAsk: true }, nextSignIn, 'clear'],
  ['enforcement is off', {}, { ...nextSignIn, enforcement: 'off' }, 'clear'],
  ['a new account', { createdAt: hoursAgo(23) }, atRegistration, 'offer'],
  ['an account of exactly the minimum age', { createdAt: hoursAgo(24) }, atRegistration, 'clear'],
  ['a new account, where a prompt comes later', { createdAt: hoursAgo(23) }, {}, 'clear'],
])('%s', (_name, person, changes, expected) => {
  expect(decide(person, changes)).toBe(expected);
});
