import { sql } from 'kysely';
import type { Queries } from './transact.ts';

/** The maximum number of messages in a window that begins with the first one. */
export interface Limit {
  /** The name of the limit, for the audit. */
  readonly name: 'recipient' | 'account' | 'country' | 'prefix';
  readonly key: string;
  readonly max: number;
  /** Seconds. */
  readonly window: number;
}

/** An exhausted limit, and the seconds until it allows a message again. */
export interface ExhaustedLimit {
  readonly limit: Limit['name'];
  readonly wait: number;
}

/**
 * Consumes one message of every limit with one guarded statement each; call it in a transaction that a refusal rolls back.
 * Returns the first exhausted limit; undefined if there is none.
 */
export async function consumeSendLimits(
  trx: Queries,
  limits: readonly Limit[],
): Promise<ExhaustedLimit | undefined> {
  // In one fixed order, so that concurrent requests cannot deadlock.
  for (const limit of limits.toSorted((a, b) => (a.key < b.key ? -1 : 1))) {
    if (!(await takeOne(trx, limit))) return { limit: limit.name, wait: await secondsToWait(trx, limit) };
  }
  return undefined;
}

async function takeOne(trx: Queries, { key, max, window }: Limit): Promise<boolean> {
  const { rows } = await sql`
    insert into send_limits as spent (limit_key, sends, window_ends_at)
    select ${key}, 1, kairos_now() + ${window} * interval '1 second' where ${max}::int > 0
    on conflict (limit_key) do update set
      sends = case when spent.window_ends_at <= kairos_now() then 1 else spent.sends + 1 end,
      window_ends_at = case when spent.window_ends_at <= kairos_now() then excluded.window_ends_at else spent.window_ends_at end
    where spent.window_ends_at <= kairos_now() or spent.sends < ${max}::int
    returning limit_key`.execute(trx);
  return rows.length === 1;
}

/** Without a row the limit is zero, so any time is as good: a day. */
async function secondsToWait(trx: Queries, { key, window }: Limit): Promise<number> {
  const { rows } = await sql<{ seconds: number }>`
    select greatest(1, ceil(extract(epoch from window_ends_at - kairos_now())))::int as seconds
    from send_limits where limit_key = ${key}`.execute(trx);
  return rows[0]?.seconds ?? window;
}
