import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';

/** How long a server waits, in milliseconds. */
export interface HttpDeadlines {
  /** For a request's head and body together (R62). */
  readonly request: number;
  /** For the requests under way when the server stops. */
  readonly stop: number;
}

const defaultDeadlines: HttpDeadlines = { request: 10_000, stop: 15_000 };

/** Answers a request; `env.incoming` is Node's own request, with the socket that it came by. */
type Answer = Parameters<typeof createAdaptorServer>[0]['fetch'];

/** A Node server with deadlines. */
export interface HttpServer {
  readonly server: Server;
  /**
   * Takes no more connections, lets the requests under way end, and closes what is still open at the deadline.
   * Resolves when the last connection is closed.
   */
  stop(): Promise<void>;
}

/**
 * Puts `answer` behind a Node server with deadlines: by default 10 seconds for a request to arrive, and 15 for those
 * under way to end when it stops. It does not listen yet.
 */
export function createHttpServer(answer: Answer, deadlines: HttpDeadlines = defaultDeadlines): HttpServer {
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
    stop: () =>
      new Promise((resolve) => {
        isStopping = true;
        const timer = setTimeout(() => server.closeAllConnections(), deadlines.stop);
        server.close(() => {
          clearTimeout(timer);
          resolve();
        });
      }),
  };
}
