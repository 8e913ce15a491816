import type { PolicyDocument } from '@kairos-mfa/protocol';
import { decideSignIn, type SignIn, type SignInFacts } from '../policy/decide-sign-in.ts';
import { isOwnSession } from '../store/sessions.ts';
import { hasPassedSecondStep, type SignInSession } from './second-step-passed.ts';

/** What is missing to complete the sign-in of this session; the browser and the host get the same result. */
export function signInRequirement(
  policy: PolicyDocument,
  person: SignInSession & Omit<SignInFacts, 'proven'> & { readonly trustedProvider: boolean },
): SignIn {
  // Whoever acts for a person has signed in elsewhere; a second step could only be that of the wrong one.
  if (person.session && !isOwnSession(person.session)) return 'clear';
  if (person.trustedProvider) return 'clear';
  return decideSignIn({ ...person, proven: hasPassedSecondStep(policy, person) }, policy, person.now);
}
