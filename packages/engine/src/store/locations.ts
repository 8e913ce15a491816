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

/** What is new about a place. The very first device and the very first country are not: there is nothing to compare with. */
export interface LocationNovelty {
  readonly newDevice: boolean;
  readonly newCountry: boolean;
}

/** Somebody without a cookie brings a new id with each request; what is not kept stays new. */
const mostUnproven = 100;

/**
 * Writes down a place, and says what is new about it. For somebody with factors, a place is new until they have proven
 * themselves there; for anybody else, when it is first seen. `signsIn`: somebody without factors proves all they can by
 * signing in.
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

/** Somebody has proven themselves here: from now on they are at home. */
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

/** No place of this person is proven any more, as when their factors are gone. */
export async function resetProvenLocations(trx: Queries, identityKey: string): Promise<void> {
  for (const table of ['devices', 'countries'] as const)
    await trx.updateTable(table).set({ proven_at: null }).where('identity_key', '=', identityKey).execute();
}

type Nullable<Shape> = { readonly [Key in keyof Shape]: Shape[Key] | null };
