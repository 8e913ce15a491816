import type { AddressInfo } from 'node:net';
import { createHttpServer } from '@kairos-mfa/server';
import { refuse } from './problem.ts';

/** Thrown if another program uses the port. */
export class PortTaken extends Error {
  override name = 'PortTaken';
  readonly port: number;
  constructor(port: number) {
    super(`Port ${port} is taken.`);
    this.port = port;
  }
}

/** Handles a request; `env` has its socket. */
type Answer = (request: Request, env?: object) => Response | Promise<Response>;

/** A listening socket that responds "starting" until a handler is set. */
export interface Listener {
  port: number;
  answerWith: (answer: Answer) => void;
  close: () => Promise<void>;
}

/** The response during the start; the page reloads itself. */
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

/** Opens the port first, because everything else needs the origin, and port 0 picks a free port. */
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
