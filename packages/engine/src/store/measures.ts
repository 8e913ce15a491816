import { sql } from 'kysely';
import type { Queries } from './transact.ts';

/** Figures of a tenant (organisation '') or of one of its organisations, counted from the rows at that time. */
export interface MeasureRow {
  readonly people: number;
  /** Of these, with a factor. */
  readonly enrolled: number;
  /** Finished set-ups of the tenant in the last 90 days, and the median from their start to their codes being kept. */
  readonly set_ups: number;
  readonly set_up_seconds: number | null;
}

/** How long a measurement serves before it is taken anew. */
const fresh = '10 minutes';
/** A code set that was not kept within this long dies; what comes later belongs to another one. */
const longestSetUp = '1 hour';

/** Measures every tenant and organisation anew, unless somebody has begun to lately, on whichever replica. */
export async function takeMeasures(database: Queries): Promise<void> {
  const { rows } = await sql`
    insert into measure_rounds as round (began_at) values (kairos_now())
    on conflict (one) do update set began_at = excluded.began_at where round.began_at <= kairos_now() - ${fresh}::interval
    returning began_at`.execute(database);
  if (rows.length === 0) return;
  await sql`
    with person as (
      select tenant_id, identity_key, coalesce(facts -> 'organizationIds', traits -> 'organizationIds') as organizations,
        exists (select 1 from factors where factors.identity_key = identities.identity_key) as has_factor
      from identities),
    member as (
      select tenant_id, '' as organization_id, has_factor from person
      union all
      select tenant_id, organization_id, has_factor from person
      cross join lateral (select distinct jsonb_array_elements_text(
        case jsonb_typeof(organizations) when 'array' then organizations else '[]'::jsonb end) as organization_id) as named
      where organization_id <> ''),
    taken as (
      select person.tenant_id, extract(epoch from kept.at - set_ups.created_at) as seconds
      from set_ups join person on person.identity_key = set_ups.identity_key
      cross join lateral (
        select min(at) as at from audit_events
        where audit_events.tenant_id = person.tenant_id and audit_events.identity_key = set_ups.identity_key and audit_events.session_id = set_ups.session_id
          and type = 'mfa.recovery_codes_acknowledged' and at >= set_ups.consumed_at) kept
      where set_ups.created_at > kairos_now() - interval '90 days'
        and kept.at <= set_ups.consumed_at + ${longestSetUp}::interval),
    pace as (
      select tenant_id, count(*)::int as set_ups,
        percentile_cont(0.5) within group (order by seconds)::float8 as set_up_seconds
      from taken group by tenant_id)
    insert into measures (tenant_id, organization_id, people, enrolled, set_ups, set_up_seconds, measured_at)
    select member.tenant_id, organization_id, count(*)::int, (count(*) filter (where has_factor))::int,
      coalesce(max(pace.set_ups), 0), max(pace.set_up_seconds), kairos_now()
    from member left join pace on pace.tenant_id = member.tenant_id
    group by member.tenant_id, organization_id
    on conflict (tenant_id, organization_id) do update set people = excluded.people, enrolled = excluded.enrolled,
      set_ups = excluded.set_ups, set_up_seconds = excluded.set_up_seconds, measured_at = excluded.measured_at`.execute(
    database,
  );
  // Whoever is not there any more is not measured any more.
  await sql`delete from measures where measured_at < kairos_now() - ${fresh}::interval`.execute(database);
}
