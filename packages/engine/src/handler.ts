import type { Answer, ParsedBody, Query, RouteName, RouteParams, Routes } from '@kairos-mfa/protocol';
import type { Callers } from './caller.ts';
import type { EngineContext } from './engine-context.ts';
import type { Result } from './result.ts';

/** One checked request: who calls, and what they give. */
export interface Call<R extends RouteName> {
  readonly caller: Callers[Routes[R]['caller']];
  readonly params: RouteParams<R>;
  readonly body: ParsedBody<R>;
  readonly query: Query<R>;
}

/** Answers one route. Refusals are values; whatever it throws becomes `unavailable`. */
export type Handler<R extends RouteName> = (
  engine: EngineContext,
  call: Call<R>,
) => Promise<Result<Answer<R>>>;
