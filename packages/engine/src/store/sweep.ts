import { sql } from 'kysely';
import type { Queries } from './transact.ts';

/** Rows taken from one table in one go, so that a sweep holds nothing up. */
const most = 1000;

/** What is over, and how long it still tells a latecomer so. */
const lapsed = [
  { table: 'grants', keep: '1 day' },
  { table: 'rate_limits', keep: '0' },
  { table: 'idempotent_answers', keep: '0' },
] as const;

/** What is over, but still counts: only that it was, when, and whether it succeeded is kept, for as long as the ledger looks back. */
const counted = [
  {
    table: 'challenges',
    keep: '1 day',
    past: 'past_challenges',
    columns: ['challenge_id', 'identity_key', 'session_id', 'consumed_at', 'created_at'],
  },
  // A pending secret is worth less than the politeness of saying that it has expired.
  {
    table: 'enrollments',
    keep: '1 hour',
    past: 'past_enrollments',
    columns: [
      'enrollment_id',
      'identity_key',
      'session_id',
      'type',
      'prompt_id',
      'consumed_at',
      'created_at',
    ],
  },
] as const;

/** How long insights look back. */
const remembered = '400 days';

/** Deletes what has expired. The audit remembers that it was there. */
export async function sweepExpired(database: Queries): Promise<void> {
  for (const { table, keep } of lapsed)
    await sql`delete from ${sql.table(table)} where ctid in (${expired(table, keep)})`.execute(database);
  for (const { table, keep, past, columns } of counted) {
    const kept = sql.join(columns.map((column) => sql.ref(column)));
    await sql`
      with gone as (delete from ${sql.table(table)} where ctid in (${expired(table, keep)}) returning ${kept})
      insert into ${sql.table(past)} (${kept}) select ${kept} from gone on conflict do nothing`.execute(
      database,
    );
    await sql`
      delete from ${sql.table(past)} where ctid in (
        select ctid from ${sql.table(past)} where created_at <= kairos_now() - ${remembered}::interval
        limit ${most} for update skip locked)`.execute(database);
  }
}

function expired(table: string, keep: string) {
  return sql`
    select ctid from ${sql.table(table)} where expires_at <= kairos_now() - ${keep}::interval
    limit ${most} for update skip locked`;
}
