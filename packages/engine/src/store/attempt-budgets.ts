import { sql } from 'kysely';
import type { Queries } from './transact.ts';

/** Failed attempts of an account in a day and in thirty days, for all factors together; no success resets them. */
const perDay = 20;
const perMonth = 100;

/** Counts an attempt as failed before it is verified. Returns a token for the refund after a success; undefined when none is left. */
export async function reserveAttempt(trx: Queries, identityKey: string): Promise<string | undefined> {
  const { rows } = await sql<{ token: string }>`
    insert into guess_budgets as budget (identity_key, failed_at) values (${identityKey}, array[kairos_now()])
    on conflict (identity_key) do update set
      failed_at = array(select at from unnest(budget.failed_at) at where at > excluded.failed_at[1] - interval '30 days' order by at)
        || excluded.failed_at
    where (select count(*) < ${perMonth} and count(*) filter (where at > excluded.failed_at[1] - interval '24 hours') < ${perDay}
           from unnest(budget.failed_at) at where at > excluded.failed_at[1] - interval '30 days')
    returning failed_at[array_upper(failed_at, 1)]::text as token`.execute(trx);
  return rows[0]?.token;
}

/** Refunds exactly the attempt that succeeded. */
export async function refundAttempt(trx: Queries, identityKey: string, token: string): Promise<void> {
  await sql`
    update guess_budgets set failed_at = array_remove(failed_at, ${token}::timestamptz)
    where identity_key = ${identityKey}`.execute(trx);
}

/** Seconds until the account has an attempt again. */
export async function secondsUntilAttempt(database: Queries, identityKey: string): Promise<number> {
  const { rows } = await sql<{ seconds: number | null }>`
    select ceil(extract(epoch from greatest(
      failed_at[array_upper(failed_at, 1) - ${perDay - 1}::int] + interval '24 hours',
      failed_at[array_upper(failed_at, 1) - ${perMonth - 1}::int] + interval '30 days') - kairos_now()))::int as seconds
    from guess_budgets where identity_key = ${identityKey}`.execute(database);
  return Math.max(1, rows[0]?.seconds ?? 1);
}
