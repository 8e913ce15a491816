import type { PolicyDocument, State } from '@kairos-mfa/protocol';
import { after } from './duration.ts';

/** What a sign-in still needs. */
export type SignIn = State['signIn'];

/** A person in one session, as far as the decision about a sign-in needs it. */
export interface SignInFacts {
  readonly enrolled: boolean;
  /** Recovery codes are left; without a factor, an administrator's reset kept them. */
  readonly codesLeft: boolean;
  /** This session has proven a factor or a code. */
  readonly proven: boolean;
  readonly neverAsk: boolean;
  /** When the account was made. */
  readonly createdAt: Date;
}

/** Decides how a sign-in continues: a person with a factor, or with recovery codes, is challenged in every session. */
export function decideSignIn(person: SignInFacts, policy: PolicyDocument, now: Date): SignIn {
  if ((person.enrolled || person.codesLeft) && !person.proven) return 'challenge';
  if (person.enrolled) return 'clear';
  if (policy.enforcement === 'required') return 'enroll';
  const mayOffer = policy.enforcement === 'optional' && !person.neverAsk;
  return mayOffer && offersNow(person, policy, now) ? 'offer' : 'clear';
}

function offersNow(person: SignInFacts, policy: PolicyDocument, now: Date): boolean {
  if (policy.setupPrompt === 'next_sign_in') return true;
  // Registering takes a while, and may take two sessions: as long as the account counts as new.
  return (
    policy.setupPrompt === 'at_registration' && after(person.createdAt, policy.prompt.minAccountAge) > now
  );
}
