import {
  type Answer,
  type Body,
  problems,
  type Problem,
  type ProblemCode,
  type RouteName,
  type RouteParams,
  type RouteShape,
  routes,
} from '@kairos-mfa/protocol';
import { StepUpCancelledError } from '@kairos-mfa/react';

/** Why a call failed: the code of a problem, or what happened before there was an answer. */
export type FailureCode = ProblemCode | 'offline' | 'not_confirmed';

/** Thrown by `callAdmin` for everything but a success. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed';
  readonly code: FailureCode;
  readonly problem: Problem | undefined;
  constructor(code: FailureCode, problem?: Problem) {
    super(code);
    this.code = code;
    this.problem = problem;
  }
}

/** What a call sends. */
export interface AdminCall<R extends RouteName> {
  readonly params?: Partial<RouteParams<R>>;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly body?: Body<R>;
  readonly signal?: AbortSignal;
}

/** Calls a route of administration. */
export type CallAdmin = <R extends RouteName>(route: R, call?: AdminCall<R>) => Promise<Answer<R>>;

/** Creates the typed calls of the routes of administration; `send` authenticates, and asks for a proof where one is needed. */
export function createCallAdmin(basePath: string, send: typeof fetch): CallAdmin {
  return async <R extends RouteName>(route: R, { params, query, body, signal }: AdminCall<R> = {}) => {
    const { method, path }: RouteShape = routes[route];
    const filled = path.replace(/:(\w+)/g, (_, name: string) =>
      encodeURIComponent((params as Record<string, string> | undefined)?.[name] ?? ''),
    );
    const asked = Object.entries(query ?? {}).filter((one): one is [string, string] => Boolean(one[1]));
    const search = asked.length > 0 ? `?${new URLSearchParams(asked)}` : '';
    let response: Response;
    try {
      response = await send(`${location.origin}${basePath}${filled}${search}`, {
        method,
        headers: { accept: 'application/json', ...(body ? { 'content-type': 'application/json' } : {}) },
        ...(body ? { body: JSON.stringify(body) } : {}),
        ...(signal ? { signal } : {}),
      });
    } catch (error) {
      if (error instanceof StepUpCancelledError) throw new CallFailed('not_confirmed');
      throw new CallFailed('offline');
    }
    if (response.status === 204) return undefined as Answer<R>;
    const answer: unknown = await response.json().catch(() => undefined);
    // SAFETY: the server validates its own answers against the same table.
    if (response.ok) return answer as Answer<R>;
    const { code } = Object(answer) as { code?: string };
    // A proxy in between may answer in its own words.
    if (code === undefined || !Object.hasOwn(problems, code)) throw new CallFailed('unavailable');
    throw new CallFailed(code as ProblemCode, answer as Problem);
  };
}
