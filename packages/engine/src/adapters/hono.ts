import type { Describe, Guard } from './guard.ts';

/** The part of Hono's context that is used here; structural, so that any version of Hono works. */
export interface HonoContext {
  readonly req: { readonly raw: Request };
}

/** Mounts the engine: `app.all('/mfa/v1/*', honoHandler(engine))`. */
export function honoHandler(engine: {
  handler(request: Request): Promise<Response>;
}): (context: HonoContext) => Promise<Response> {
  return (context) => engine.handler(context.req.raw);
}

/** Middleware: the next handler runs only if the guard allows this action. */
export function guardHono<Context extends HonoContext>(
  guard: Guard,
  describe: Describe<Context>,
): (context: Context, next: () => Promise<void>) => Promise<Response | undefined> {
  return async (context, next) => {
    const action = await describe(context);
    if (action) {
      const outcome = await guard(action);
      if (!outcome.ok) return outcome.response;
    }
    await next();
    return undefined;
  };
}
