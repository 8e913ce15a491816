import type { PolicyDocument } from '@kairos-mfa/protocol';
import type { EngineContext } from '../engine-context.ts';
import { decideSignIn, type SignIn, type SignInFacts } from '../policy/decide-sign-in.ts';
import { hasProven, type SigningIn } from './has-proven.ts';

/** What the sign-in of this person in this session still needs: the same for whoever signs in and for the host. */
export async function signInNeeds(
  engine: Pick<EngineContext, 'database' | 'keys'>,
  policy: PolicyDocument,
  person: SigningIn & Omit<SignInFacts, 'proven'>,
): Promise<SignIn> {
  const proven = await hasProven(engine, policy, person);
  return decideSignIn({ ...person, proven }, policy, person.now);
}
