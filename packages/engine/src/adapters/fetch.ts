import type { Describe, Guard } from './guard.ts';

type FetchHandler<Rest extends unknown[]> = (request: Request, ...rest: Rest) => Promise<Response> | Response;

/**
 * Guards a `Request → Response` handler: Next.js route handlers, Workers, Deno, plain fetch. `describe` gets a copy of
 * the request, so that it may read the body.
 */
export function guardFetch<Rest extends unknown[]>(
  guard: Guard,
  describe: Describe<Request>,
  handler: FetchHandler<Rest>,
): (request: Request, ...rest: Rest) => Promise<Response> {
  return async (request, ...rest) => {
    const action = await describe(request.clone());
    if (action) {
      const outcome = await guard(action);
      if (!outcome.ok) return outcome.response;
    }
    return handler(request, ...rest);
  };
}
