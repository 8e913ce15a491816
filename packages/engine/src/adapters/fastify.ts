import type { Describe, Guard } from './guard.ts';
import { toRequest, type NodeRequest } from './node.ts';

/** The part of Fastify's request that is used here; structural, so that any version of Fastify works. */
export interface FastifyRequest {
  readonly raw: NodeRequest;
  /** What Fastify's parser made of the body. */
  readonly body?: unknown;
}

/** The part of Fastify's reply that is used here. */
export interface FastifyReply {
  code(status: number): unknown;
  header(name: string, value: string): unknown;
  send(body?: Uint8Array): unknown;
}

/** Mounts the engine: `app.all('/mfa/v1/*', fastifyHandler(engine, { origin }))`. */
export function fastifyHandler(
  engine: { handler(request: Request): Promise<Response> },
  options: { readonly origin: string },
): (request: FastifyRequest, reply: FastifyReply) => Promise<unknown> {
  return async (request, reply) => {
    const { raw, body } = request;
    const { method, url, headers } = raw;
    const incoming = {
      method,
      url,
      headers,
      body,
      [Symbol.asyncIterator]: () => raw[Symbol.asyncIterator](),
    };
    return sendReply(await engine.handler(await toRequest(incoming, options.origin)), reply);
  };
}

/** A `preHandler` hook: the handler of the route runs only if the guard allows this action. */
export function guardFastify<Incoming extends object>(
  guard: Guard,
  describe: Describe<Incoming>,
): (request: NoInfer<Incoming>, reply: FastifyReply) => Promise<unknown> {
  return async (request, reply) => {
    const action = await describe(request);
    const outcome = action ? await guard(action) : undefined;
    // A hook that returns the reply ends the request there.
    return outcome && !outcome.ok ? sendReply(outcome.response, reply) : undefined;
  };
}

async function sendReply(response: Response, reply: FastifyReply): Promise<FastifyReply> {
  reply.code(response.status);
  for (const [name, value] of response.headers) reply.header(name, value);
  reply.send(new Uint8Array(await response.arrayBuffer()));
  return reply;
}
