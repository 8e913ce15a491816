import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';
import type { KairosServerLog } from './log.ts';

/**
 * A pool that outlives its database: a connection that breaks, idle or in use, is a failed statement and is replaced;
 * it never ends the process (R61).
 */
export function createPostgresPool(connectionString: string, log: KairosServerLog): PostgresPool {
  const pool = new pg.Pool({
    connectionString,
    max: 20,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    // A client that stopped must not hold locks, and no request waits for ever.
    statement_timeout: 5_000,
    lock_timeout: 2_000,
    idle_in_transaction_session_timeout: 10_000,
    // Ends the wait for an answer where the network fell silent, so that nothing on the other side can end it.
    query_timeout: 10_000,
  });
  pool.on('error', (error) => log.error('An idle database connection broke; it is replaced.', error));
  // The pool listens to a client only while it is idle. One that breaks while it is in use would end the process
  // without this listener, since Node throws an `error` event that nobody hears; the statement itself fails anyway.
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
  });
  return {
    connect: async () => discardedWhenUnusable(await pool.connect()),
    end: () => pool.end(),
    options: pool.options,
  };
}

/** A client that is closed on release, instead of kept, once its connection is of no more use. */
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
  // SAFETY: Kysely calls `query` in no other way, for it is given no cursor.
  return { query, release: () => client.release(!isUsable) } as unknown as PostgresPoolClient;
}

/**
 * SQLSTATE codes after which a connection is closed: it is about to be ended by the server (classes 08 and 57P, 25P03,
 * 25P04), or its session is read-only (25006) because it began while the database was a standby or set to read-only,
 * and stays so when that is over.
 */
const endsConnection = /^(08|57P|25P0[34]|25006)/;

/** Whether a connection may serve again after this error: one that the database reported, and that ends nothing. */
function isReusableAfter(error: unknown): boolean {
  return error instanceof pg.DatabaseError && !endsConnection.test(error.code ?? '');
}
