import { sql } from 'kysely';
import type { Queries } from './transact.ts';

/** A moment that opens on the given active day. */
export interface Milestone {
  readonly moment: string;
  readonly days: number;
}

/** Counts today as an active day, once, and opens the moments of that day. */
export async function noteActiveDay(
  database: Queries,
  identityKey: string,
  milestones: readonly Milestone[],
): Promise<void> {
  await sql`
    with today as (select to_char(kairos_now() at time zone 'UTC', 'YYYY-MM-DD') as day),
    counted as (
      update identities set active_days = active_days + 1, last_active_on = today.day from today
      where identity_key = ${identityKey} and last_active_on is distinct from today.day
      returning active_days)
    insert into moments (identity_key, moment, opened_at)
    select ${identityKey}, milestone.moment, kairos_now()
    from counted join jsonb_to_recordset(${JSON.stringify(milestones)}::jsonb) as milestone (moment text, days int)
      on milestone.days = counted.active_days
    on conflict (identity_key, moment) do update set opened_at = excluded.opened_at`.execute(database);
}
