import { sql } from 'kysely';
import { randomId } from '../secrets/random.ts';
import { mostAttempts } from './most-attempts.ts';
import type { Queries } from './transact.ts';

/** A digest that this process has to send. */
export interface ClaimedDigest {
  readonly tenantId: string;
  readonly leaseId: string;
  /** The first instant after the week that it is about. */
  readonly until: Date;
}

/**
 * Claims the digest of the last whole week (Monday to Sunday, UTC) for one of several replicas. None if it was sent, is being
 * sent, or failed too often; after a failure, or the death of its replica, it is claimed again after 5, 10, 20 … minutes.
 */
export async function claimWeeklyDigest(
  database: Queries,
  tenantId: string,
): Promise<ClaimedDigest | undefined> {
  const { rows } = await sql<ClaimedDigest>`
    insert into weekly_digests as digest (tenant_id, week, lease_id, leased_until, attempts)
    select ${tenantId}, date_trunc('week', kairos_now() at time zone 'UTC')::date, ${randomId('lse')},
      kairos_now() + interval '5 minutes', 1
    on conflict (tenant_id, week) do update set lease_id = excluded.lease_id, attempts = digest.attempts + 1,
      leased_until = kairos_now() + power(2, digest.attempts) * interval '5 minutes'
    where digest.sent_at is null and digest.leased_until <= kairos_now() and digest.attempts < ${sql.lit(mostAttempts)}
    returning tenant_id as "tenantId", lease_id as "leaseId", week::timestamp at time zone 'UTC' as until`.execute(
    database,
  );
  return rows[0];
}

/** Records that a digest was sent, so that it is not sent again. */
export async function markDigestSent(database: Queries, { leaseId }: ClaimedDigest): Promise<void> {
  await sql`update weekly_digests set sent_at = kairos_now() where lease_id = ${leaseId}`.execute(database);
}

/** The people of a tenant, those with a factor, and the set-ups of a time. */
export interface Adoption {
  readonly people: number;
  readonly enrolled: number;
  readonly setUps: number;
}

/** Counts the people of a tenant and those with a factor now, and the factors that were set up from one instant to another. */
export async function countAdoption(
  database: Queries,
  tenantId: string,
  since: Date,
  until: Date,
): Promise<Adoption> {
  const { rows } = await sql<Adoption>`
    select count(*)::int as people,
      (count(*) filter (where exists (select 1 from factors where factors.identity_key = person.identity_key)))::int as enrolled,
      (select count(*)::int from set_ups join identities owner on owner.identity_key = set_ups.identity_key
       where owner.tenant_id = ${tenantId} and consumed_at >= ${since} and consumed_at < ${until}) as "setUps"
    from identities person where person.tenant_id = ${tenantId}`.execute(database);
  return rows[0] ?? { people: 0, enrolled: 0, setUps: 0 };
}
