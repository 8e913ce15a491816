import { ok, problem } from '../result.ts';
import { tenantOf } from '../sessions/session-context.ts';
import { expireChallenges } from '../store/challenges.ts';
import { revokeGrants } from '../store/grants.ts';
import { findIdentity, upsertIdentity } from '../store/identities.ts';
import { forgetDevices } from '../store/remembered-devices.ts';
import { endAllSessions, endSession, lockAllSessions } from '../store/sessions.ts';
import { transact } from '../store/transact.ts';
import type { Handler } from './handler.ts';

/** Ends one session, all of them or all others (R37), with their challenges and grants (R24). */
export const endSessions: Handler<'endSessions'> = async (engine, { body }) => {
  if (body.sessionId !== undefined && body.exceptSessionId !== undefined)
    return problem('invalid_format', { detail: 'Name the session to end, or the one to keep; not both.' });
  return transact(engine.database, async (trx) => {
    const who = { tenantId: tenantOf(body), identityId: body.identityId };
    const known = await findIdentity(trx, who.tenantId, who.identityId);
    const { identity_key: identityKey } = known ?? (await upsertIdentity(trx, who, {}));
    await lockAllSessions(trx, identityKey);
    const { sessionId, exceptSessionId } = body;
    if (sessionId === undefined) {
      await endAllSessions(trx, identityKey, exceptSessionId);
      // A person who signs out everywhere expects a challenge everywhere.
      await forgetDevices(trx, identityKey);
    } else await endSession(trx, { identityKey, sessionId });
    const which = { only: sessionId, except: exceptSessionId };
    await expireChallenges(trx, identityKey, which);
    await revokeGrants(trx, identityKey, which);
    return ok(undefined);
  });
};
