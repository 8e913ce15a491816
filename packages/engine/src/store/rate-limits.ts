import { sql } from 'kysely';
import type { Queries } from './transact.ts';

/** The maximum number of hits in a window that begins with the first of them. */
export interface RateLimit {
  readonly most: number;
  readonly seconds: number;
}

/** Consumes one hit with one guarded statement, so that the limit holds on any number of replicas. False when none is left. */
export async function consumeRequest(
  database: Queries,
  key: string,
  { most, seconds }: RateLimit,
): Promise<boolean> {
  const { rows } = await sql`
    with clock as materialized (select kairos_now() as now, make_interval(secs => ${seconds}) as span)
    insert into rate_limits (key, started_at, hits, expires_at) select ${key}, now, 1, now + span from clock
    on conflict (key) do update set
      started_at = case when rate_limits.expires_at <= excluded.started_at then excluded.started_at else rate_limits.started_at end,
      hits = case when rate_limits.expires_at <= excluded.started_at then 1 else rate_limits.hits + 1 end,
      expires_at = case when rate_limits.expires_at <= excluded.started_at then excluded.expires_at else rate_limits.expires_at end
    where rate_limits.expires_at <= excluded.started_at or rate_limits.hits < ${most}
    returning key`.execute(database);
  return rows.length === 1;
}

/** Seconds until the window of a key ends. */
export async function secondsLimited(database: Queries, key: string): Promise<number> {
  const { rows } = await sql<{ seconds: number }>`
    select greatest(1, ceil(extract(epoch from expires_at - kairos_now())))::int as seconds
    from rate_limits where key = ${key}`.execute(database);
  return rows[0]?.seconds ?? 1;
}
