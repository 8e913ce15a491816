import { sql } from 'kysely';
import type { Queries } from './transact.ts';

/** The key of a sum: one person, one action, and one bucket such as a currency. */
export interface SpendingScope {
  readonly identityKey: string;
  readonly action: string;
  readonly bucket: string;
}

/** Reads the sum since a time, and the version of the row that guards additions. */
export async function sumSpendings(
  database: Queries,
  { identityKey, action, bucket }: SpendingScope,
  since: Date,
): Promise<{ total: number; version: number }> {
  const { rows } = await sql<{ total: number; version: number }>`
    select coalesce((select sum(amount) from spendings
        where identity_key = ${identityKey} and action = ${action} and bucket = ${bucket} and at > ${since}), 0)::float8 as total,
      coalesce((select version from spending_heads
        where identity_key = ${identityKey} and action = ${action} and bucket = ${bucket}), 0) as version`.execute(
    database,
  );
  return rows[0] ?? { total: 0, version: 0 };
}

/** Records an amount if its sum has not changed since it was read. One guarded statement; false when a concurrent request was first. */
export async function recordSpending(
  database: Queries,
  { identityKey, action, bucket }: SpendingScope,
  amount: number,
  version: number,
): Promise<boolean> {
  const { rows } = await sql`
    with turn as (
      insert into spending_heads as head (identity_key, action, bucket, version)
      values (${identityKey}, ${action}, ${bucket}, 1)
      on conflict (identity_key, action, bucket) do update set version = head.version + 1
        where head.version = ${version}::int
      returning version)
    insert into spendings (identity_key, action, bucket, amount)
    select ${identityKey}, ${action}, ${bucket}, ${amount}::float8 from turn
    returning spending_id`.execute(database);
  return rows.length === 1;
}
