import { policyScopeOf, anonymousScope } from '../active-policy/policy-scope.ts';
import { readFacts } from '../policy/facts.ts';
import { trustedProvider } from '../policy/identity-provider.ts';
import { ok, problem } from '../result.ts';
import { assuranceOf, enforcementOf } from '../sessions/assurance.ts';
import { tenantOf } from '../sessions/session-context.ts';
import { signInRequirement } from '../sessions/sign-in-requirement.ts';
import { accountOf } from '../store/session-snapshot.ts';
import { storedSessionOf, type Handler } from './handler.ts';

/** Tells the host whether it may treat a session as signed in. Until then the host must keep it pending. */
export const checkSession: Handler<'checkSession'> = async (engine, { caller: { now, stored }, body }) => {
  const { identity, session, deadline, policyVersion: version } = storedSessionOf(stored);
  const { factors, codeSet, remembered } = accountOf(storedSessionOf(stored));
  if (session?.ended_at) return problem('unauthenticated');
  const scope = identity ? policyScopeOf(identity, now) : anonymousScope(tenantOf(body));
  const policy = await engine.policy({ ...scope, version });
  const { document } = policy;
  const enrolled = factors.length > 0;
  const facts = identity && readFacts(identity.traits, identity.facts, identity.created_at);
  const isTrusted = facts !== undefined && trustedProvider(policy, facts, session, now) !== undefined;
  return ok({
    signIn: signInRequirement(document, {
      session,
      remembered,
      trustedProvider: isTrusted,
      enrolled,
      codesLeft: (codeSet?.remaining ?? 0) > 0,
      neverAsk: (identity?.never_ask_at ?? null) !== null,
      createdAt: facts?.createdAt ?? now,
      now,
    }),
    // A session that is not stored has proven nothing.
    assurance: assuranceOf(session ?? { auth_time: now, amr: [], mfa_at: null, mfa_amr: [] }),
    enforcement: enforcementOf(document, enrolled || isTrusted, deadline),
  });
};
