import type { EngineContext } from '../engine-context.ts';
import type { RequestLimits } from '../ports.ts';
import { problem, type Refusal } from '../result.ts';
import type { SessionContext } from '../sessions/session-context.ts';
import { type RateLimit, secondsLimited, consumeRequest } from '../store/rate-limits.ts';
import type { Queries } from '../store/transact.ts';

/** The default limits. */
export const defaultRequestLimits: RequestLimits = { sessionPerMinute: 60, clientPerMinute: 300 };

/** Proofs that cannot be guessed are limited because they are costly; per session, so that no other session can lock them (R21). */
const unguessableProofs: RateLimit = { most: 30, seconds: 60 };

/** Refuses a client address beyond its limit, before any other work. */
export function limitClient(engine: EngineContext, address: string): Promise<Refusal | undefined> {
  return consumeLimit(engine.database, `client:${address}`, {
    most: engine.limits.clientPerMinute,
    seconds: 60,
  });
}

/** Refuses a session beyond its limit of changes. */
export function limitSession(engine: EngineContext, { ref }: SessionContext): Promise<Refusal | undefined> {
  const most = engine.limits.sessionPerMinute;
  return consumeLimit(engine.database, `session:${ref.identityKey}:${ref.sessionId}`, { most, seconds: 60 });
}

/** Refuses a session beyond its limit of passkey and recovery code attempts. */
export function limitProofs(
  trx: Queries,
  session: { readonly identityKey: string; readonly sessionId: string },
  type: string,
): Promise<Refusal | undefined> {
  return consumeLimit(trx, `proofs:${type}:${session.identityKey}:${session.sessionId}`, unguessableProofs);
}

async function consumeLimit(database: Queries, key: string, limit: RateLimit): Promise<Refusal | undefined> {
  if (await consumeRequest(database, key, limit)) return undefined;
  return problem('rate_limited', { retryAfter: await secondsLimited(database, key) });
}
