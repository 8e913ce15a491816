import type { AddressInfo } from 'node:net';
import { createHttpServer } from '@kairos-mfa/server';
import { refuse } from './problem.ts';

/** Somebody else listens there already. */
export class PortTaken extends Error {
  override name = 'PortTaken';
  readonly port: number;
  constructor(port: number) {
    super(`Port ${port} is taken.`);
    this.port = port;
  }
}

/** Answers a request; `env` has the socket that it came by. */
type Answer = (request: Request, env?: object) => Response | Promise<Response>;

/** A socket that says "not yet" until `answer` is given. */
export interface Listener {
  port: number;
  answerWith: (answer: Answer) => void;
  close: () => Promise<void>;
}

/** Says that it will not be long; a page asks again by itself. */
function starting(request: Request): Response {
  if (!request.headers.get('accept')?.includes('text/html'))
    return refuse('unavailable', 'Starting. Please try again in a moment.', { 'retry-after': '2' });
  return new Response(
    '<!doctype html><meta charset="utf-8"><title>Starting</title><p>Sixpence is starting …',
    {
      status: 503,
      headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', refresh: '1' },
    },
  );
}

/** Takes the port first, so that the origin is known (port 0 picks one) before anything is built on it. */
export async function listen(port: number): Promise<Listener> {
  let answer: Answer = starting;
  const { server, stop } = createHttpServer((request, env) => answer(request, env));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      reject(cause.code === 'EADDRINUSE' ? new PortTaken(port) : cause);
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    // SAFETY: a server that listens on a TCP port has an address of this kind.
    port: (server.address() as AddressInfo).port,
    answerWith: (given) => {
      answer = given;
    },
    close: stop,
  };
}
