import { tenantOf } from '../caller.ts';
import type { Handler } from '../handler.ts';
import { ok } from '../result.ts';
import { killChallenges } from '../store/challenges.ts';
import { revokeGrants } from '../store/grants.ts';
import { meetIdentity } from '../store/identities.ts';
import { forgetDevices } from '../store/remembered-devices.ts';
import { endAllSessions, endSession } from '../store/sessions.ts';
import { transact } from '../store/transact.ts';

/** Ends one session or all of them, with every challenge and grant that hangs on them (R24). */
export const endSessions: Handler<'endSessions'> = (engine, { body }) =>
  transact(engine.database, async (trx) => {
    const who = { tenantId: tenantOf(body), identityId: body.identityId };
    const { identity_key: identityKey } = await meetIdentity(trx, who, {});
    const { sessionId } = body;
    if (sessionId === undefined) {
      await endAllSessions(trx, identityKey);
      // Whoever signs out everywhere wants to be asked everywhere.
      await forgetDevices(trx, identityKey);
    } else await endSession(trx, { identityKey, sessionId });
    await killChallenges(trx, identityKey, sessionId);
    await revokeGrants(trx, identityKey, sessionId);
    return ok(undefined);
  });
