import type { Problem } from '@kairos-mfa/protocol';
import type { Describe, Guard } from './guard.ts';

export { guardFetch } from './fetch.ts';

type RouteHandler = (request: Request) => Promise<Response>;

/** Mounts the engine in the App Router: `export const { GET, POST, PUT, PATCH, DELETE } = routeHandlers(engine)` in `app/mfa/v1/[...path]/route.ts`. */
export function routeHandlers(engine: {
  handler: RouteHandler;
}): Record<'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS', RouteHandler> {
  const handle: RouteHandler = (request) => engine.handler(request);
  return { GET: handle, POST: handle, PUT: handle, PATCH: handle, DELETE: handle, OPTIONS: handle };
}

/**
 * Guards a server action. A refusal is returned as a problem, because the browser does not get what a server action throws;
 * `useStepUp` in the browser recognizes it, asks for the proof and runs the action again. `describe` gets the arguments.
 */
export function guardServerAction<Args extends unknown[], Answer>(
  guard: Guard,
  describe: Describe<Args>,
  action: (...args: Args) => Promise<Answer>,
): (...args: Args) => Promise<Answer | Problem> {
  return async (...args) => {
    const described = await describe(args);
    const outcome = described ? await guard(described) : undefined;
    // SAFETY: a refusal of a guard is a problem (RFC 9457).
    if (outcome && !outcome.ok) return (await outcome.response.json()) as Problem;
    return action(...args);
  };
}
