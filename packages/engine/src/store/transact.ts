import { type Kysely, sql, type Transaction } from 'kysely';
import type { Refusal, Result } from '../result.ts';
import type { Database } from './schema.ts';

/** Either the database or a transaction on it. Inside a transaction use nothing but the transaction: PGlite has one connection. */
export type Queries = Kysely<Database> | Transaction<Database>;

class RolledBack extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

// PostgreSQL broke a deadlock by rolling one side back; that side has changed nothing and can be repeated.
const deadlockDetected = '40P01';

/**
 * Runs one transaction; a refusal rolls back everything and is returned. Never await the network inside. `remember`
 * gets the result before it is committed.
 */
export async function transact<Value>(
  database: Kysely<Database>,
  work: (trx: Transaction<Database>) => Promise<Result<Value>>,
  remember?: (trx: Transaction<Database>, value: Value) => Promise<void>,
): Promise<Result<Value>> {
  // An open transaction belongs to the host, which decides about its rollback and its repetition.
  // Detected by its property and not by `instanceof`: the host may have another copy of Kysely.
  if (isTransaction(database)) return work(database);
  return repeatAfterDeadlock(async () => {
    try {
      return await database.transaction().execute(async (trx) => {
        const result = await work(trx);
        if (!result.ok) throw new RolledBack(result);
        await remember?.(trx, result.value);
        return result;
      });
    } catch (error) {
      if (error instanceof RolledBack) return error.refusal;
      throw error;
    }
  });
}

/** Runs a transaction, or a statement that is one, again where PostgreSQL rolled it back to break a deadlock; three times at most. */
export async function repeatAfterDeadlock<Value>(work: () => Promise<Value>): Promise<Value> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code !== deadlockDetected || attempt === 3) throw error;
    }
  }
}

function isTransaction(database: Queries): database is Transaction<Database> {
  return database.isTransaction;
}

/** The database clock, which every decision uses. */
export async function readClock(database: Queries): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select kairos_now() as now`.execute(database);
  const [row] = rows;
  if (!row) throw new Error('The database answered without a clock; is this PostgreSQL?');
  return row.now;
}
