import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';
import type { KairosServerLog } from './log.ts';
import { createStatementNames, type StatementNames } from './prepared-statements.ts';

/** How a pool is set up. */
export interface PoolOptions {
  /** Whether statements that come again are prepared by name. Default: true. */
  readonly prepares?: boolean | undefined;
  /** Connections at most. Each prepares its own statements, so more of them make the database work more. Default: 10. */
  readonly connections?: number | undefined;
}

/**
 * Creates a pool that survives database failures (R61): a connection that breaks, idle or in use, fails its statement and
 * is replaced, and never ends the process.
 */
export function createPostgresPool(
  connectionString: string,
  log: KairosServerLog,
  { prepares = true, connections = 10 }: PoolOptions = {},
): PostgresPool {
  const names = prepares ? createStatementNames() : undefined;
  const pool = new pg.Pool({
    connectionString,
    max: connections,
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
    connect: async () => wrapClient(await pool.connect(), names),
    end: () => pool.end(),
    options: pool.options,
  };
}

/** Wraps a client so that it prepares its statements, and is closed on release if its connection is not usable any more. */
function wrapClient(client: pg.PoolClient, names: StatementNames | undefined): PostgresPoolClient {
  let isUsable = true;
  let isInTransaction = false;
  const query = async (text: string, values: unknown[]): Promise<pg.QueryResult> => {
    if (opensTransaction.test(text)) isInTransaction = true;
    else if (endsTransaction.test(text)) isInTransaction = false;
    const name = names?.nameOf(text, values);
    try {
      return await client.query(name === undefined ? { text, values } : { name, text, values });
    } catch (error) {
      if (name !== undefined && isPlanOutdated(error)) {
        names?.renew();
        // Nothing was run. A transaction cannot go on after any error; a single statement can be sent again.
        if (!isInTransaction) return client.query({ text, values });
      }
      if (!isReusableAfter(error)) isUsable = false;
      throw error;
    }
  };
  // SAFETY: Kysely calls `query` only in this way, because it is given no cursor.
  const release = (isDiscarded = false): void => client.release(isDiscarded || !isUsable);
  return { query, release } as unknown as PostgresPoolClient;
}

/**
 * SQLSTATE codes after which a connection is closed: it is about to be ended by the server (classes 08 and 57P, 25P03,
 * 25P04), or its session is read-only (25006) because it began while the database was a standby or set to read-only,
 * and stays so when that is over.
 */
const endsConnection = /^(08|57P|25P0[34]|25006)/;

const opensTransaction = /^(begin|start transaction)/i;
const endsTransaction = /^(commit|rollback)(?! to)/i;

/** Whether a prepared statement was refused because a migration has changed the columns of its result. */
function isPlanOutdated(error: unknown): boolean {
  return (
    error instanceof pg.DatabaseError &&
    error.code === '0A000' &&
    error.message.includes('cached plan must not change result type')
  );
}

/** Whether a connection can be used after this error: it was reported by the database and does not end the connection. */
function isReusableAfter(error: unknown): boolean {
  return error instanceof pg.DatabaseError && !endsConnection.test(error.code ?? '');
}
