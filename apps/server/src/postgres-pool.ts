import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';
import type { KairosServerLog } from './log.ts';

/**
 * Creates a pool that survives database failures (R61): a connection that breaks, idle or in use, fails its statement and
 * is replaced, and never ends the process.
 */
export function createPostgresPool(connectionString: string, log: KairosServerLog): PostgresPool {
  const pool = new pg.Pool({
    connectionString,
    max: 20,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    // A stopped client must not keep locks, and no request may wait for ever.
    statement_timeout: 5_000,
    lock_timeout: 2_000,
    idle_in_transaction_session_timeout: 10_000,
    // Ends the wait for a response if the network fails silently.
    query_timeout: 10_000,
  });
  pool.on('error', (error) => log.error('An idle database connection broke; it is replaced.', error));
  // The pool handles errors of a client only while it is idle. A client that breaks while in use would end the process
  // without this listener, because Node throws `error` events without a listener; the statement fails anyway.
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
  });
  return {
    connect: async () => discardedWhenUnusable(await pool.connect()),
    end: () => pool.end(),
    options: pool.options,
  };
}

/** Wraps a client so that it is closed on release if its connection is not usable any more. */
function discardedWhenUnusable(client: pg.PoolClient): PostgresPoolClient {
  let isUsable = true;
  const query = async (text: string, parameters: unknown[]): Promise<pg.QueryResult> => {
    try {
      return await client.query(text, parameters);
    } catch (error) {
      if (!isReusableAfter(error)) isUsable = false;
      throw error;
    }
  };
  // SAFETY: Kysely calls `query` only in this way, because it is given no cursor.
  return { query, release: () => client.release(!isUsable) } as unknown as PostgresPoolClient;
}

/**
 * SQLSTATE codes after which a connection is closed: it is about to be ended by the server (classes 08 and 57P, 25P03,
 * 25P04), or its session is read-only (25006) because it began while the database was a standby or set to read-only,
 * and stays so when that is over.
 */
const endsConnection = /^(08|57P|25P0[34]|25006)/;

/** Whether a connection can be used after this error: it was reported by the database and does not end the connection. */
function isReusableAfter(error: unknown): boolean {
  return error instanceof pg.DatabaseError && !endsConnection.test(error.code ?? '');
}
