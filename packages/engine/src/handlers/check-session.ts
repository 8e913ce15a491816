import { policyScopeOf, anonymousScope } from '../active-policy/policy-scope.ts';
import { ok, problem } from '../result.ts';
import { assuranceOf, enforcementOf } from '../sessions/assurance.ts';
import { tenantOf } from '../sessions/session-context.ts';
import { accountSetupOf, signInRequirement } from '../sessions/sign-in-requirement.ts';
import { storedSessionOf, type Handler } from './handler.ts';

/** Tells the host whether it may treat a session as signed in. Until then the host must keep it pending. */
export const checkSession: Handler<'checkSession'> = async (engine, { caller: { now, stored }, body }) => {
  const found = storedSessionOf(stored);
  const { identity, session, deadline, policyVersion: version } = found;
  if (session?.ended_at) return problem('unauthenticated');
  const scope = identity ? policyScopeOf(identity, now) : anonymousScope(tenantOf(body), now);
  const policy = await engine.policy({ ...scope, version });
  return ok({
    signIn: signInRequirement(engine, policy, found),
    // A session that is not stored has proven nothing.
    assurance: assuranceOf(session ?? { auth_time: now, amr: [], mfa_at: null, mfa_amr: [] }),
    enforcement: enforcementOf(policy, accountSetupOf(engine, policy, found), deadline),
  });
};
