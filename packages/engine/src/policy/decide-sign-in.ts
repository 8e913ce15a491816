import type { PolicyDocument, State } from '@kairos-mfa/protocol';

/** What a sign-in still needs. */
export type SignIn = State['signIn'];

/** Decides how a sign-in goes on: whoever has a factor is asked for it, in every session. */
export function decideSignIn(
  person: { readonly enrolled: boolean; readonly proven: boolean; readonly neverAsk: boolean },
  policy: PolicyDocument,
): SignIn {
  if (person.enrolled) return person.proven ? 'clear' : 'challenge';
  if (policy.enforcement === 'required') return 'enroll';
  const offers = policy.setupPrompt === 'at_registration' || policy.setupPrompt === 'next_sign_in';
  return offers && policy.enforcement === 'optional' && !person.neverAsk ? 'offer' : 'clear';
}
