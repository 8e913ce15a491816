import type { PolicyDocument } from '@kairos-mfa/protocol';
import { expect, test } from 'vitest';
import { compilePolicy } from './compile-policy.ts';
import { decideSignIn, type SignInFacts } from './decide-sign-in.ts';
import { defaultPolicy } from './default-policy.ts';

const now = new Date('2026-06-01T12:00:00Z');
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const published = hoursAgo(48);
const nobody: SignInFacts = {
  enrolled: false,
  needsStronger: false,
  codes: 'none',
  codesLeft: false,
  proven: false,
  provenAt: undefined,
  neverAsk: false,
  skipped: false,
  createdAt: hoursAgo(999),
  session: { startedAt: hoursAgo(1), isFirst: false },
};
const enrolled = { enrolled: true, codes: 'saved', codesLeft: true } as const;
const proven = { proven: true, provenAt: hoursAgo(1) };
const afterReset = { codes: 'saved', codesLeft: true } as const;
const registering = { createdAt: hoursAgo(1), session: { startedAt: hoursAgo(1), isFirst: true } };
const secondSession = { createdAt: hoursAgo(1), session: { startedAt: hoursAgo(0.5), isFirst: false } };
const earlySession = { session: { startedAt: hoursAgo(49), isFirst: false } };

const decide = (person: Partial<SignInFacts>, changes: Partial<PolicyDocument> = {}) =>
  decideSignIn({ ...nobody, ...person }, compilePolicy({ ...defaultPolicy, ...changes }, 1, published));
const required = { enforcement: 'required' } as const;
const off = { enforcement: 'off' } as const;
const nextSignIn = { setupPrompt: 'next_sign_in' } as const;
const atRegistration = { setupPrompt: 'at_registration' } as const;
const never = { setupPrompt: 'never' } as const;
const mandatory = { recoveryCodes: 'mandatory' } as const;
const needless = { ...required, recoveryCodes: 'optional' } as const;

test.each<[string, Partial<SignInFacts>, Partial<PolicyDocument>, string]>([
  ['a person with a factor', enrolled, {}, 'challenge'],
  ['a person with a factor, where one is required', enrolled, required, 'challenge'],
  ['a person with recovery codes alone', afterReset, {}, 'challenge'],
  ['a person who has proven a factor', { ...enrolled, ...proven }, required, 'clear'],
  ['a person who has proven a factor is offered none', { ...enrolled, ...proven }, nextSignIn, 'clear'],
  [
    'a person who has given a recovery code, where a factor is required',
    { ...afterReset, ...proven },
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
  ['an offer that was skipped, where a factor is required now', { skipped: true }, required, 'enroll'],
  ['a person without a factor', {}, {}, 'clear'],

  ['a high-security account with text messages alone', { ...enrolled, needsStronger: true }, {}, 'challenge'],
  ['the same after the code', { ...enrolled, ...proven, needsStronger: true }, {}, 'enroll'],
  ['the same where nothing is enforced', { ...enrolled, ...proven, needsStronger: true }, off, 'clear'],

  ['never: at registration', registering, never, 'clear'],
  ['never: at the next sign-in', {}, never, 'clear'],
  ['just in time: at registration', registering, {}, 'clear'],
  ['at registration: a new person', registering, atRegistration, 'offer'],
  ['at registration: an existing person, at the next sign-in', {}, atRegistration, 'offer'],
  ['at registration: an existing person, in the session they are in', earlySession, atRegistration, 'clear'],
  [
    'at registration: a new person who skipped it',
    { ...registering, skipped: true },
    atRegistration,
    'clear',
  ],
  ['next sign-in: a new person, at registration', registering, nextSignIn, 'clear'],
  ['next sign-in: a new person, at the second sign-in', secondSession, nextSignIn, 'offer'],
  ['next sign-in: an existing person', {}, nextSignIn, 'offer'],
  [
    'next sign-in: an existing person in their first session here',
    { session: { startedAt: hoursAgo(1), isFirst: true } },
    nextSignIn,
    'offer',
  ],
  ['next sign-in: an existing person, in the session they are in', earlySession, nextSignIn, 'clear'],
  ['next sign-in: a person who skipped it', { skipped: true }, nextSignIn, 'clear'],
  ['a person who never wants to be asked', { neverAsk: true }, nextSignIn, 'clear'],
  ['enforcement is off', {}, { ...nextSignIn, ...off }, 'clear'],

  ['after a reset: a recovery code first', afterReset, {}, 'challenge'],
  ['after a reset: then another factor is offered', { ...afterReset, ...proven }, {}, 'offer'],
  ['after a reset: also after the last code', { codes: 'saved', ...proven }, {}, 'offer'],
  ['after a reset: a skip holds', { ...afterReset, ...proven, skipped: true }, {}, 'clear'],
  ['after a reset: where prompts are off', { ...afterReset, ...proven }, never, 'clear'],

  ['codes that were shown and not saved', { ...enrolled, ...proven, codes: 'unsaved' }, required, 'enroll'],
  ['the same, where codes are optional', { ...enrolled, ...proven, codes: 'unsaved' }, needless, 'clear'],
  ['the same, where nothing is required', { ...enrolled, ...proven, codes: 'unsaved' }, {}, 'clear'],
  ['the same, where codes are mandatory', { ...enrolled, ...proven, codes: 'unsaved' }, mandatory, 'enroll'],
  ['the same, in another session', { ...enrolled, codes: 'unsaved' }, required, 'challenge'],
  ['the same, in mode off', { ...enrolled, ...proven, codes: 'unsaved' }, { ...mandatory, ...off }, 'clear'],
  ['all codes used', { ...enrolled, ...proven, codesLeft: false }, required, 'clear'],
  ['no codes, after the next challenge', { ...enrolled, ...proven, codes: 'none' }, required, 'enroll'],
  [
    'no codes, in a session that was proven before',
    { ...enrolled, proven: true, provenAt: hoursAgo(49), codes: 'none' },
    required,
    'clear',
  ],
  ['no codes, on a remembered device', { ...enrolled, proven: true, codes: 'none' }, required, 'clear'],
])('%s', (_name, person, changes, expected) => {
  expect(decide(person, changes)).toBe(expected);
});
