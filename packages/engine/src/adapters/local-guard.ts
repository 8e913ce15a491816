import { bodies } from '@kairos-mfa/protocol/schemas';
import type { Kysely } from 'kysely';
import type { EngineContext } from '../engine-context.ts';
import { consumeGrant } from '../handlers/consume-grant.ts';
import { snapshotParts } from '../handlers/snapshot-parts.ts';
import { problem } from '../result.ts';
import { tenantOf } from '../sessions/session-context.ts';
import type { Database } from '../store/schema.ts';
import { loadSession } from '../store/session-snapshot.ts';
import { isStorable } from '../wire/parse-json.ts';
import { problemResponse } from '../wire/respond.ts';
import type { LocalGuard } from './guard.ts';

/** A guard inside the host's own process: the same check as the HTTP route (R45), without HTTP. */
export function createLocalGuard(context: EngineContext): LocalGuard {
  return async (action, within) => {
    // SAFETY: the host shares the database, so its transaction can use our tables, whatever its own table types are.
    const database = (within?.transaction ?? context.database) as Kysely<Database>;
    const engine = { ...context, database };
    const body = bodies.consumeGrant.safeParse(action);
    if (!body.success || !isStorable(body.data))
      return { ok: false, response: problemResponse(problem('invalid_format')) };
    try {
      const { identityId, sessionId } = body.data;
      const parts = await snapshotParts.consumeGrant(engine, { params: {}, body: body.data, place: {} });
      const who = { tenantId: tenantOf(body.data), identityId, sessionId };
      const stored = await loadSession(database, who, parts);
      const result = await consumeGrant(engine, {
        caller: { kind: 'service', now: stored.now, stored },
        params: {},
        body: body.data,
        query: undefined,
      });
      return result.ok
        ? { ok: true, grant: result.value.grant }
        : { ok: false, response: problemResponse(result) };
    } catch (error) {
      engine.log.error('A protected action could not be checked.', error);
      return { ok: false, response: problemResponse(problem('unavailable')) };
    }
  };
}
