import type { Describe, Guard } from './guard.ts';
import { nodeListener, sendResponse, type NodeRequest, type NodeResponse } from './node.ts';

type Next = (error?: unknown) => void;

/** Mounts the engine: `app.use('/mfa/v1', expressHandler(engine, { origin }))`; before or after `express.json()`. */
export function expressHandler(
  engine: { handler(request: Request): Promise<Response> },
  options: { readonly origin: string },
): (incoming: NodeRequest, outgoing: NodeResponse, next: Next) => void {
  const listen = nodeListener(engine, options);
  return (incoming, outgoing, next) => void listen(incoming, outgoing).catch(next);
}

/** Middleware: the next handler runs only if the guard allows this action. */
export function guardExpress<Incoming extends object>(
  guard: Guard,
  describe: Describe<Incoming>,
): (incoming: Incoming, outgoing: NodeResponse, next: Next) => void {
  const check = async (incoming: Incoming, outgoing: NodeResponse, next: Next): Promise<void> => {
    const action = await describe(incoming);
    const outcome = action ? await guard(action) : undefined;
    if (outcome && !outcome.ok) return sendResponse(outcome.response, outgoing);
    next();
  };
  return (incoming, outgoing, next) => void check(incoming, outgoing, next).catch(next);
}
