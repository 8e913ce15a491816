import { sql } from 'kysely';
import type { Queries } from './transact.ts';

/** A moment that opens on the day that makes so many active days. */
export interface Milestone {
  readonly moment: string;
  readonly days: number;
}

/** Counts today as an active day, once, and opens the moments that it brings. */
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

/** What is new about where somebody is: a device or a country that their account has not seen, though it has seen others. */
export interface Surroundings {
  readonly newDevice: boolean;
  readonly newCountry: boolean;
}

/** Remembers the device and the country of a session. The first of each is not new: there is nothing to compare with. */
export async function noteSurroundings(
  database: Queries,
  identityKey: string,
  at: {
    readonly deviceId: string | undefined;
    /** When the host first saw this device with this person; absent: now. */
    readonly deviceFirstSeenAt: Date | undefined;
    readonly country: string | undefined;
  },
): Promise<Surroundings> {
  const { rows } = await sql<{ new_device: boolean; new_country: boolean }>`
    with device as (
      insert into devices (identity_key, device_id, country, created_at)
      select ${identityKey}, ${at.deviceId ?? null}::text, ${at.country ?? null}::text,
        least(coalesce(${at.deviceFirstSeenAt ?? null}::timestamptz, kairos_now()), kairos_now())
      where ${at.deviceId ?? null}::text is not null
      on conflict do nothing returning created_at),
    country as (
      insert into countries (identity_key, country)
      select ${identityKey}, ${at.country ?? null}::text where ${at.country ?? null}::text is not null
      on conflict do nothing returning country)
    select exists (select 1 from device where created_at > kairos_now() - interval '1 hour') and exists (select 1 from devices where identity_key = ${identityKey}) as new_device,
      exists (select 1 from country) and exists (select 1 from countries where identity_key = ${identityKey}) as new_country`.execute(
    database,
  );
  return { newDevice: rows[0]?.new_device ?? false, newCountry: rows[0]?.new_country ?? false };
}
