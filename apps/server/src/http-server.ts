import type { Server } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { createAdaptorServer } from '@hono/node-server';

/** How long a server waits, in milliseconds. */
export interface HttpDeadlines {
  /** For a request's head and body together (R62). */
  readonly request: number;
  /**
   * After the begin of a stop, for clients to leave: each answer closes its connection, and new requests are still
   * answered. Without it, a request that is sent while its idle connection is being closed would get no answer.
   */
  readonly drain: number;
  /** For the requests under way when the server stops. */
  readonly stop: number;
}

const usualDeadlines: HttpDeadlines = { request: 10_000, drain: 1_000, stop: 15_000 };

/** Answers a request; `env.incoming` is Node's own request, with the socket that it came by. */
type Answer = Parameters<typeof createAdaptorServer>[0]['fetch'];

/** A Node server with deadlines. */
export interface HttpServer {
  readonly server: Server;
  /**
   * Lets clients leave, takes no more connections, lets the requests under way end, and closes what is still open at
   * the deadline.
   * Resolves when the last connection is closed.
   */
  stop(): Promise<void>;
}

/**
 * Puts `answer` behind a Node server with deadlines: by default 10 seconds for a request to arrive, and 15 for those
 * under way to end when it stops. It does not listen yet.
 */
export function createHttpServer(answer: Answer, deadlines: HttpDeadlines = usualDeadlines): HttpServer {
  // SAFETY: without `createServer`, the adapter makes a server of `node:http`.
  const server = createAdaptorServer({
    fetch: answer,
    serverOptions: {
      requestTimeout: deadlines.request,
      headersTimeout: deadlines.request,
      connectionsCheckingInterval: deadlines.request / 10,
    },
  }) as Server;
  let isStopping = false;
  // Before the adapter's own listener: a connection that is kept alive or kept busy would hold the stop up.
  server.prependListener('request', (_, response) => {
    if (isStopping) response.shouldKeepAlive = false;
    response.once('close', () => {
      if (isStopping) server.closeIdleConnections();
    });
  });
  return {
    server,
    async stop() {
      isStopping = true;
      if (await hasConnections(server)) await setTimeout(deadlines.drain);
      return new Promise((resolve) => {
        const timer = globalThis.setTimeout(() => server.closeAllConnections(), deadlines.stop);
        server.close(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    },
  };
}

function hasConnections(server: Server): Promise<boolean> {
  return new Promise((resolve) => server.getConnections((_error, count) => resolve(count > 0)));
}
