import type { PolicyDocument, State } from '@kairos-mfa/protocol';
import { after } from './duration.ts';

/** What is missing to complete a sign-in. */
export type SignIn = State['signIn'];

/** A person in one session, as far as the decision about a sign-in needs it. */
export interface SignInFacts {
  readonly enrolled: boolean;
  /** The person has recovery codes; without a factor, an administrator's reset kept them. */
  readonly codesLeft: boolean;
  /** The session has given a proof of a factor or a recovery code. */
  readonly proven: boolean;
  readonly neverAsk: boolean;
  /** When the account was created. */
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
  // Signing up can take two sessions, so this applies as long as the account counts as new.
  return (
    policy.setupPrompt === 'at_registration' && after(person.createdAt, policy.prompt.minAccountAge) > now
  );
}
