import { policyScopeOf, anonymousScope } from '../active-policy/policy-scope.ts';
import { ok, problem } from '../result.ts';
import { assuranceOf, enforcementOf } from '../sessions/assurance.ts';
import { countFirstSession } from '../sessions/count-first-session.ts';
import { tenantOf } from '../sessions/session-context.ts';
import { accountSetupOf, signInRequirement } from '../sessions/sign-in-requirement.ts';
import { hasSignedIn } from '../store/sessions.ts';
import { storedSessionOf, type Handler } from './handler.ts';

/** Tells the host whether it may treat a session as signed in. Until then the host must keep it pending. */
export const checkSession: Handler<'checkSession'> = async (engine, { caller: { now, stored }, body }) => {
  const found = storedSessionOf(stored);
  const { identity, session, deadline, policyVersion: version } = found;
  if (session?.ended_at) return problem('unauthenticated');
  const tenantId = tenantOf(body);
  const scope = identity ? policyScopeOf(identity, now) : anonymousScope(tenantId, now);
  const policy = await engine.policy({ ...scope, version });
  // The one mode that asks at the second sign-in: a host may call nothing else, so the first one is counted here.
  if (policy.document.setupPrompt === 'next_sign_in')
    await countFirstSession(engine, { ...body, tenantId }, found);
  return ok({
    signIn: signInRequirement(engine, policy, found),
    // A session without a known sign-in has proven nothing.
    assurance: assuranceOf(
      session && hasSignedIn(session) ? session : { auth_time: now, amr: [], mfa_at: null, mfa_amr: [] },
    ),
    enforcement: enforcementOf(policy, accountSetupOf(engine, policy, found), deadline),
  });
};
