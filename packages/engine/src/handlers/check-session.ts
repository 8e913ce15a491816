import { assuranceOf, enforcementOf } from '../assurance.ts';
import { tenantOf } from '../caller.ts';
import { hasProven } from '../has-proven.ts';
import type { Handler } from '../handler.ts';
import { decideSignIn } from '../policy/decide-sign-in.ts';
import { ok, problem } from '../result.ts';
import { noticeDeadline } from '../store/dated-notices.ts';
import { listFactors } from '../store/factors.ts';
import { findIdentity } from '../store/identities.ts';
import { findSession } from '../store/sessions.ts';

/** Tells the host whether it may treat a session as signed in. It keeps it pending until this says so. */
export const checkSession: Handler<'checkSession'> = async (engine, { caller, body }) => {
  const { database } = engine;
  const { document } = await engine.policy();
  const identity = await findIdentity(database, tenantOf(body), body.identityId);
  const session =
    identity &&
    (await findSession(database, { identityKey: identity.identity_key, sessionId: body.sessionId }));
  if (session?.ended_at) return problem('unauthenticated');
  const enrolled = identity !== undefined && (await listFactors(database, identity.identity_key)).length > 0;
  const proven = await hasProven(engine, document, {
    identityKey: identity?.identity_key ?? '',
    session,
    deviceId: body.deviceId,
    now: caller.now,
  });
  const neverAsk = (identity?.never_ask_at ?? null) !== null;
  return ok({
    signIn: decideSignIn({ enrolled, proven, neverAsk }, document),
    // A session that we have not met has proven nothing to us.
    assurance: assuranceOf(session ?? { auth_time: caller.now, amr: [], mfa_at: null, mfa_amr: [] }),
    enforcement: enforcementOf(
      document,
      enrolled,
      identity && (await noticeDeadline(database, identity.identity_key)),
    ),
  });
};
