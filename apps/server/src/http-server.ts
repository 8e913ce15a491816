import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';

/** Timeouts of a server, in milliseconds. */
export interface HttpDeadlines {
  /** For a request's head and body together (R62). */
  readonly request: number;
  /** For the running requests when the server stops. */
  readonly stop: number;
}

const defaultDeadlines: HttpDeadlines = { request: 10_000, stop: 15_000 };

/** Handles a request; `env.incoming` is Node's request with its socket. */
type Answer = Parameters<typeof createAdaptorServer>[0]['fetch'];

/** A Node server with timeouts. */
export interface HttpServer {
  readonly server: Server;
  /** Accepts no more connections, waits for running requests until the deadline, and resolves when the last connection is closed. */
  stop(): Promise<void>;
}

/**
 * Creates a Node server for `answer`. By default a request must arrive within 10 seconds (R62), and running requests have
 * 15 seconds when the server stops. It does not listen yet.
 */
export function createHttpServer(answer: Answer, deadlines: HttpDeadlines = defaultDeadlines): HttpServer {
  // SAFETY: without `createServer`, the adapter creates a server of `node:http`.
  const server = createAdaptorServer({
    fetch: answer,
    serverOptions: {
      requestTimeout: deadlines.request,
      headersTimeout: deadlines.request,
      connectionsCheckingInterval: deadlines.request / 10,
    },
  }) as Server;
  let isStopping = false;
  // Registered before the adapter's listener, because a connection that is kept alive or kept busy would delay the stop.
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
