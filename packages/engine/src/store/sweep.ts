import { sql } from 'kysely';
import type { Queries } from './transact.ts';

/** Rows taken from one table in one go, so that a sweep holds nothing up. */
const most = 1000;

/** What is over, and how long it still tells a latecomer so. */
const lapsed = [
  { table: 'challenges', keep: '1 day' },
  // A pending secret is worth less than the politeness of saying that it has expired.
  { table: 'enrollments', keep: '1 hour' },
  { table: 'grants', keep: '1 day' },
  { table: 'rate_limits', keep: '0' },
  { table: 'idempotent_answers', keep: '0' },
] as const;

/** Deletes what has expired. The audit remembers that it was there. */
export async function sweepExpired(database: Queries): Promise<void> {
  for (const { table, keep } of lapsed)
    await sql`
      delete from ${sql.table(table)} where ctid in (
        select ctid from ${sql.table(table)} where expires_at <= kairos_now() - ${keep}::interval
        limit ${most} for update skip locked)`.execute(database);
}
