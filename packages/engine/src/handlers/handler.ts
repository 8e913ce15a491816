import type { Answer, ParsedBody, Query, RouteName, RouteParams, Routes } from '@kairos-mfa/protocol';
import type { Callers } from '../sessions/session-context.ts';
import type { EngineContext } from '../engine-context.ts';
import type { Result } from '../result.ts';
import type { Queries } from '../store/transact.ts';

/** Stores an answer for a repeat of the request; call it in the transaction of the change. */
export type Remember = (trx: Queries, answer: object) => Promise<void>;

/** One checked request: who calls, and what they give. */
export interface Call<R extends RouteName> {
  readonly caller: Callers[Routes[R]['caller']];
  readonly params: RouteParams<R>;
  readonly body: ParsedBody<R>;
  readonly query: Query<R>;
  /** What the browser says it is. Any caller may say anything, so nothing is decided by it. */
  readonly userAgent?: string | undefined;
  /** Only where the caller sent an `Idempotency-Key`. */
  readonly remember?: Remember | undefined;
}

/** Answers one route. Refusals are values; whatever it throws becomes `unavailable`. */
export type Handler<R extends RouteName> = (
  engine: EngineContext,
  call: Call<R>,
) => Promise<Result<Answer<R>>>;
