import type { State } from '@kairos-mfa/protocol';
import type { Policy } from './compile-policy.ts';
import { after } from './duration.ts';
import { type AccountSetup, missingRequirement } from './missing-requirement.ts';

/** What is missing to complete a sign-in. */
export type SignIn = State['signIn'];

/** A person in one session, as far as the decision about a sign-in needs it. */
export interface SignInFacts extends AccountSetup {
  /** The person has recovery codes; without a factor, an administrator's reset kept them. */
  readonly codesLeft: boolean;
  /** The session has given a proof of a factor or a recovery code, or its device is remembered. */
  readonly proven: boolean;
  /** When the session last gave a proof. */
  readonly provenAt: Date | undefined;
  readonly neverAsk: boolean;
  /** The person has skipped the offer to set up a factor, in this session or another. */
  readonly skipped: boolean;
  /** When the account was created. */
  readonly createdAt: Date;
  readonly session: {
    /** When it was first seen; now, if it is not stored. */
    readonly startedAt: Date;
    /** The person had none before. */
    readonly isFirst: boolean;
  };
}

/** Decides how a sign-in continues: a person with a factor, or with recovery codes, is challenged in every session. */
export function decideSignIn(person: SignInFacts, policy: Policy): SignIn {
  if ((person.enrolled || person.codesLeft) && !person.proven) return 'challenge';
  const missing = missingRequirement(person, policy);
  if (missing === 'recovery_codes') return waitsForChallenge(person, policy) ? 'clear' : 'enroll';
  if (missing !== undefined) return 'enroll';
  return !person.enrolled && offersSetup(person, policy) ? 'offer' : 'clear';
}

/** Codes that were never made are no reason to interrupt a session: they are made after the next challenge. */
function waitsForChallenge({ codes, provenAt }: SignInFacts, { publishedAt }: Policy): boolean {
  return codes === 'none' && (provenAt === undefined || provenAt < publishedAt);
}

function offersSetup(person: SignInFacts, { document, publishedAt }: Policy): boolean {
  const { enforcement, setupPrompt, prompt } = document;
  if (enforcement !== 'optional' || setupPrompt === 'never' || person.neverAsk || person.skipped)
    return false;
  // Codes without a factor are what an administrator's reset kept: the person had a factor, and sets up another.
  if (person.codes === 'saved') return true;
  const { startedAt, isFirst } = person.session;
  // A session from before this policy is not interrupted; its person is asked at the next sign-in.
  if (setupPrompt === 'just_in_time' || startedAt < publishedAt) return false;
  const isRegistration = isFirst && startedAt < after(person.createdAt, prompt.minAccountAge);
  return setupPrompt === 'at_registration' || !isRegistration;
}
