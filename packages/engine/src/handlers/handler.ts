import type { Answer, ParsedBody, Query, RouteName, RouteParams, Routes } from '@kairos-mfa/protocol';
import type { EngineContext } from '../engine-context.ts';
import type { RunningRequest } from '../idempotency/idempotent-request.ts';
import type { Result } from '../result.ts';
import type { Callers } from '../sessions/session-context.ts';
import type { StoredSession } from '../store/session-snapshot.ts';

/** One validated request: the caller, and the parameters. */
export interface Call<R extends RouteName> {
  readonly caller: Callers[Routes[R]['caller']];
  readonly params: RouteParams<R>;
  readonly body: ParsedBody<R>;
  readonly query: Query<R>;
  /** The `User-Agent` header. Any caller can send anything, so nothing is decided by it. */
  readonly userAgent?: string | undefined;
  /** Defined only if the caller sent an `Idempotency-Key`. */
  readonly once?: RunningRequest | undefined;
}

/** Handles one route. Refusals are values; anything that it throws becomes `unavailable`. */
export type Handler<R extends RouteName> = (
  engine: EngineContext,
  call: Call<R>,
) => Promise<Result<Answer<R>>>;

/** The session that a request of the host names. Throws where the route did not read it. */
export function storedSessionOf(stored: StoredSession | undefined): StoredSession {
  if (!stored) throw new Error('This route needs a session, but `snapshotParts` does not read it.');
  return stored;
}
