import { sql } from 'kysely';
import type { Queries } from './transact.ts';

/** The device and country of a request, as far as the host knows them. */
export interface Location {
  /** A device, by an id that outlives the session. */
  readonly deviceId?: string | undefined;
  /** When the host first saw this device with this person; absent: now. */
  readonly deviceFirstSeenAt?: Date | undefined;
  /** ISO 3166-1, e.g. `DE`. */
  readonly country?: string | undefined;
}

/** What is new about a location. The very first device and country are not new: there is nothing to compare with. */
export interface LocationNovelty {
  readonly newDevice: boolean;
  readonly newCountry: boolean;
}

/** The limit of stored devices: a client without cookies sends a new id with each request; a device that is not stored stays new. */
const mostUnproven = 100;

/**
 * Stores a location, and returns what is new about it. For a person with factors, a location is new until they have given a
 * proof there; for anybody else, only when it is first seen. `signsIn`: for a person without factors the sign-in counts as
 * the proof.
 */
export async function upsertLocation(
  database: Queries,
  identityKey: string,
  { deviceId = null, deviceFirstSeenAt = null, country = null }: Nullable<Location>,
  signsIn: boolean,
): Promise<LocationNovelty> {
  const { rows } = await sql<{ new_device: boolean; new_country: boolean }>`
    with person as (
      select exists (select 1 from factors where identity_key = ${identityKey}) or exists (
        select 1 from recovery_code_sets where identity_key = ${identityKey} and status = 'active') as enrolled),
    device as (
      insert into devices (identity_key, device_id, country, created_at, proven_at)
      select ${identityKey}, ${deviceId}::text, ${country}::text,
        least(coalesce(${deviceFirstSeenAt}::timestamptz, kairos_now()), kairos_now()),
        case when ${signsIn}::boolean and not enrolled then kairos_now() end
      from person where ${deviceId}::text is not null and (select count(*) from devices
        where identity_key = ${identityKey} and proven_at is null) < ${mostUnproven}
      on conflict do nothing returning created_at),
    place as (
      insert into countries (identity_key, country, proven_at)
      select ${identityKey}, ${country}::text, case when ${signsIn}::boolean and not enrolled then kairos_now() end
      from person where ${country}::text is not null
      on conflict do nothing returning country)
    select
      ${deviceId}::text is not null
        and exists (select 1 from devices where identity_key = ${identityKey} and device_id <> ${deviceId})
        and case when enrolled
          then not exists (select 1 from devices
            where identity_key = ${identityKey} and device_id = ${deviceId} and proven_at is not null)
          else exists (select 1 from device where created_at > kairos_now() - interval '1 hour') end as new_device,
      ${country}::text is not null
        and exists (select 1 from countries where identity_key = ${identityKey} and country <> ${country})
        and case when enrolled
          then not exists (select 1 from countries
            where identity_key = ${identityKey} and country = ${country} and proven_at is not null)
          else exists (select 1 from place) end as new_country
    from person`.execute(database);
  return { newDevice: rows[0]?.new_device ?? false, newCountry: rows[0]?.new_country ?? false };
}

/** Marks a location as proven. */
export async function markLocationProven(
  trx: Queries,
  identityKey: string,
  { deviceId, deviceFirstSeenAt, country }: Location,
): Promise<void> {
  if (deviceId !== undefined)
    await trx
      .insertInto('devices')
      .values({
        identity_key: identityKey,
        device_id: deviceId,
        country: country ?? null,
        proven_at: sql<Date>`kairos_now()`,
        ...(deviceFirstSeenAt && { created_at: deviceFirstSeenAt }),
      })
      .onConflict((conflict) =>
        conflict.columns(['identity_key', 'device_id']).doUpdateSet({ proven_at: sql<Date>`kairos_now()` }),
      )
      .execute();
  if (country !== undefined)
    await trx
      .insertInto('countries')
      .values({ identity_key: identityKey, country, proven_at: sql<Date>`kairos_now()` })
      .onConflict((conflict) =>
        conflict.columns(['identity_key', 'country']).doUpdateSet({ proven_at: sql<Date>`kairos_now()` }),
      )
      .execute();
}

/** Marks all locations of a person as unproven, as after the removal of their factors. */
export async function resetProvenLocations(trx: Queries, identityKey: string): Promise<void> {
  for (const table of ['devices', 'countries'] as const)
    await trx.updateTable(table).set({ proven_at: null }).where('identity_key', '=', identityKey).execute();
}

type Nullable<Shape> = { readonly [Key in keyof Shape]: Shape[Key] | null };
