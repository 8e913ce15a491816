import { type Kysely, sql } from 'kysely';
import type { Database } from './schema.ts';
import type { Queries } from './transact.ts';

/** Figures of a tenant (organisation '') or of one of its organisations, counted from the rows at that time. */
export interface PromptStatistics {
  readonly people: number;
  /** Of these, with a factor. */
  readonly enrolled: number;
  /** Finished set-ups of the tenant in the last 90 days, and the median from their start to their codes being kept. */
  readonly set_ups: number;
  readonly set_up_seconds: number | null;
}

/** How long statistics are used before they are refreshed. */
const fresh = sql`interval '10 minutes'`;
/** After this time an unfinished round starts again, because its figures would be too old. */
const longestRound = sql`interval '1 hour'`;
/** A set of codes that was not acknowledged within this time has expired; a later one belongs to another enrollment. */
const longestSetUp = sql`interval '1 hour'`;

/** People of one slice; tenants of one slice; and slices in one call, so that a call stays short. */
const slicePeople = 1000;
const sliceTenants = 10;
const callSlices = 25;

/** A running round and its cursor. */
interface Round {
  readonly counting: number;
  readonly step: 'people' | 'set_ups';
  readonly after_tenant: string;
  readonly after_identity: string;
}

/**
 * Refreshes the statistics of every tenant and organisation, unless that began recently, in slices: each is counted once, by one
 * replica, in the transaction that advances the cursor, so that any replica can continue where another one stopped. A person
 * counts with the state at the time of their slice. Readers see a round only when it is complete.
 */
export async function refreshStatistics(database: Kysely<Database>): Promise<void> {
  await beginRound(database);
  for (let slice = 0; slice < callSlices; slice += 1) if (!(await countSlice(database))) return;
}

async function beginRound(database: Queries): Promise<void> {
  await sql`
    insert into statistics_rounds as round (counting, began_at, step) values (1, kairos_now(), 'people')
    on conflict (one) do update set counting = round.counting + 1, began_at = excluded.began_at, step = excluded.step,
      after_tenant = '', after_identity = ''
    where round.began_at <= kairos_now() - case when round.step is null then ${fresh} else ${longestRound} end`.execute(
    database,
  );
}

/** Counts the next slice of the running round. False when there is none, or another replica is counting it. */
function countSlice(database: Kysely<Database>): Promise<boolean> {
  return database.transaction().execute(async (trx) => {
    const { rows } = await sql<Round>`
      select counting, step, after_tenant, after_identity from statistics_rounds
      where step is not null for update skip locked`.execute(trx);
    const [round] = rows;
    if (!round) return false;
    const isLastStep = round.step === 'set_ups';
    const last = isLastStep ? await takeMedians(trx, round) : await countPeople(trx, round);
    if (last) await moveOn(trx, last);
    else if (isLastStep) await publish(trx);
    else
      await sql`update statistics_rounds set step = 'set_ups', after_tenant = '', after_identity = ''`.execute(
        trx,
      );
    return true;
  });
}

/** The end of a slice. */
interface Place {
  readonly tenant_id: string;
  readonly identity_id: string;
}

async function moveOn(trx: Queries, { tenant_id, identity_id }: Place): Promise<void> {
  await sql`update statistics_rounds set after_tenant = ${tenant_id}, after_identity = ${identity_id}`.execute(
    trx,
  );
}

async function publish(trx: Queries): Promise<void> {
  await sql`update statistics_rounds set published = counting, step = null`.execute(trx);
}

/** Adds the next people, in the order of their ids, to the figures of their tenant and organisations; returns the last of them. */
async function countPeople(
  trx: Queries,
  { counting, after_tenant, after_identity }: Round,
): Promise<Place | undefined> {
  // `limit 1` and `offset 0` keep each look-up a look-up: joined, it could read a whole table for a thousand people.
  const { rows } = await sql<Place>`
    with person as materialized (
      select tenant_id, identity_id, identity_key, coalesce(facts -> 'organizationIds', traits -> 'organizationIds') as organizations
      from identities where (tenant_id, identity_id) > (${after_tenant}, ${after_identity})
      order by tenant_id, identity_id limit ${sql.lit(slicePeople)}),
    holder as materialized (
      select person.*, coalesce(found.has_factor, false) as has_factor from person
      left join lateral (select true as has_factor from factors where factors.identity_key = person.identity_key limit 1) found on true),
    member as (
      select tenant_id, '' as organization_id, has_factor from holder
      union all
      select tenant_id, organization_id, has_factor from holder
      cross join lateral (select distinct jsonb_array_elements_text(
        case jsonb_typeof(organizations) when 'array' then organizations else '[]'::jsonb end) as organization_id) as named
      where organization_id <> ''),
    counted as (
      insert into prompt_statistics (round, tenant_id, organization_id, people, enrolled)
      select ${counting}::int, tenant_id, organization_id, count(*), count(*) filter (where has_factor)
      from member group by tenant_id, organization_id
      on conflict (round, tenant_id, organization_id) do update
        set people = prompt_statistics.people + excluded.people, enrolled = prompt_statistics.enrolled + excluded.enrolled),
    taken as (
      select person.tenant_id, extract(epoch from kept.at - begun.created_at)::float8 as seconds
      from person
      cross join lateral (
        select session_id, created_at, consumed_at from set_ups
        where set_ups.identity_key = person.identity_key and created_at > kairos_now() - interval '90 days'
          and consumed_at is not null offset 0) begun
      cross join lateral (
        select min(at) as at from (
          select at from audit_events
          where audit_events.tenant_id = person.tenant_id and audit_events.identity_key = person.identity_key
            and audit_events.session_id = begun.session_id and type = 'mfa.recovery_codes_acknowledged'
            and at >= begun.consumed_at and at <= begun.consumed_at + ${longestSetUp} offset 0) acknowledged) kept
      where kept.at is not null),
    timed as (
      insert into set_up_durations (round, tenant_id, after_identity, seconds)
      select ${counting}::int, tenant_id, ${after_identity}, array_agg(seconds) from taken group by tenant_id)
    select tenant_id, identity_id from person order by tenant_id desc, identity_id desc limit 1`.execute(trx);
  return rows[0];
}

/** Computes the medians of the next tenants; returns the last of them. */
async function takeMedians(trx: Queries, { counting, after_tenant }: Round): Promise<Place | undefined> {
  const { rows } = await sql<Place>`
    with tenant as materialized (
      select distinct tenant_id from set_up_durations
      where round = ${counting}::int and tenant_id > ${after_tenant} order by tenant_id limit ${sql.lit(sliceTenants)}),
    pace as (
      select tenant.tenant_id, count(*)::int as set_ups,
        percentile_cont(0.5) within group (order by duration) as set_up_seconds
      from tenant cross join lateral (
        select seconds from set_up_durations timed
        where timed.round = ${counting}::int and timed.tenant_id = tenant.tenant_id offset 0) slice
      cross join lateral unnest(slice.seconds) as duration
      group by tenant.tenant_id),
    updated as (
      update prompt_statistics set set_ups = pace.set_ups, set_up_seconds = pace.set_up_seconds from pace
      where prompt_statistics.round = ${counting}::int and prompt_statistics.tenant_id = pace.tenant_id and prompt_statistics.organization_id = '')
    select tenant_id, '' as identity_id from tenant order by tenant_id desc limit 1`.execute(trx);
  return rows[0];
}
