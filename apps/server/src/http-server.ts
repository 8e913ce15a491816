import type { Server } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { createAdaptorServer } from '@hono/node-server';

/** Timeouts of a server, in milliseconds. */
export interface HttpDeadlines {
  /** For a request's head and body together (R62). */
  readonly request: number;
  /**
   * The time after the start of a stop in which new requests are still handled, and each response closes its connection.
   * Without it, a request on an idle connection that is being closed would get no response.
   */
  readonly drain: number;
  /** For the running requests when the server stops. */
  readonly stop: number;
}

const defaultDeadlines: HttpDeadlines = { request: 10_000, drain: 1_000, stop: 15_000 };

/** Handles a request; `env.incoming` is Node's request with its socket. */
type Answer = Parameters<typeof createAdaptorServer>[0]['fetch'];

/** A Node server with timeouts. */
export interface HttpServer {
  readonly server: Server;
  /**
   * Gives clients time to disconnect, then accepts no more connections, waits for running requests until the deadline, and
   * resolves when the last connection is closed.
   */
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
  let isClosing = false;
  // Registered before the adapter's listener, because a connection that is kept alive or kept busy would delay the stop.
  server.prependListener('request', (_, response) => {
    if (isStopping) response.shouldKeepAlive = false;
    response.once('close', () => {
      // Only after the drain: Node also counts a connection as idle whose next request is sent, but not parsed yet.
      if (isClosing) server.closeIdleConnections();
    });
  });
  return {
    server,
    async stop() {
      isStopping = true;
      if (await hasConnections(server)) await setTimeout(deadlines.drain);
      isClosing = true;
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
