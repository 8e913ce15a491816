import { policyScopeOf, anonymousScope } from '../active-policy/policy-scope.ts';
import { readFacts } from '../policy/facts.ts';
import { ok, problem } from '../result.ts';
import { assuranceOf, enforcementOf } from '../sessions/assurance.ts';
import { tenantOf } from '../sessions/session-context.ts';
import { signInRequirement } from '../sessions/sign-in-requirement.ts';
import { noticeDeadline } from '../store/dated-notices.ts';
import { listFactors } from '../store/factors.ts';
import { findIdentity } from '../store/identities.ts';
import { findActiveSet } from '../store/recovery-codes.ts';
import { findSession } from '../store/sessions.ts';
import type { Handler } from './handler.ts';

/** Tells the host whether it may treat a session as signed in. Until then the host must keep it pending. */
export const checkSession: Handler<'checkSession'> = async (engine, { caller, body }) => {
  const { database } = engine;
  const tenantId = tenantOf(body);
  const identity = await findIdentity(database, tenantId, body.identityId);
  const identityKey = identity?.identity_key ?? '';
  const session = await findSession(database, { identityKey, sessionId: body.sessionId });
  if (session?.ended_at) return problem('unauthenticated');
  const { document } = await engine.policy(
    identity ? policyScopeOf(identity, caller.now) : anonymousScope(tenantId),
  );
  const enrolled = (await listFactors(database, identityKey)).length > 0;
  return ok({
    signIn: await signInRequirement(engine, document, {
      identityKey,
      session,
      deviceId: body.deviceId,
      enrolled,
      codesLeft: ((await findActiveSet(database, identityKey))?.remaining ?? 0) > 0,
      neverAsk: (identity?.never_ask_at ?? null) !== null,
      createdAt: identity
        ? readFacts(identity.traits, identity.facts, identity.created_at).createdAt
        : caller.now,
      now: caller.now,
    }),
    // A session that is not stored has proven nothing.
    assurance: assuranceOf(session ?? { auth_time: caller.now, amr: [], mfa_at: null, mfa_amr: [] }),
    enforcement: enforcementOf(
      document,
      enrolled,
      identity && (await noticeDeadline(database, identity.identity_key)),
    ),
  });
};
