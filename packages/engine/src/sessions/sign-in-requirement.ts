import type { PolicyDocument } from '@kairos-mfa/protocol';
import type { EngineContext } from '../engine-context.ts';
import { decideSignIn, type SignIn, type SignInFacts } from '../policy/decide-sign-in.ts';
import { hasPassedSecondStep, type SignInSession } from './second-step-passed.ts';

/** What is missing to complete the sign-in of this session; the browser and the host get the same result. */
export async function signInRequirement(
  engine: Pick<EngineContext, 'database' | 'keys'>,
  policy: PolicyDocument,
  person: SignInSession & Omit<SignInFacts, 'proven'>,
): Promise<SignIn> {
  const proven = await hasPassedSecondStep(engine, policy, person);
  return decideSignIn({ ...person, proven }, policy, person.now);
}
