import { sql } from 'kysely';
import type { Queries } from './transact.ts';

/** Lists people with at least this many failures since then, the highest number first. */
export async function failuresByPerson(
  database: Queries,
  tenantId: string,
  since: Date,
  least: number,
): Promise<{ identityId: string; failures: number; lastAt: string }[]> {
  const { rows } = await sql<{ identity_id: string; failures: number; last_at: Date }>`
    select coalesce(person.identity_id, event.identity_key) as identity_id, count(*)::int as failures, max(event.at) as last_at
    from audit_events event left join identities person on person.identity_key = event.identity_key
    where event.tenant_id = ${tenantId} and event.type = 'user.mfa_failed' and event.at > ${since}
    group by 1 having count(*) >= ${least} order by 2 desc, 1 limit 100`.execute(database);
  return rows.map(({ identity_id, failures, last_at }) => ({
    identityId: identity_id,
    failures,
    lastAt: last_at.toISOString(),
  }));
}

/** Counts the people with failures since then, and the failures. */
export async function failureSpread(
  database: Queries,
  tenantId: string,
  since: Date,
): Promise<{ people: number; failures: number }> {
  const { rows } = await sql<{ people: number; failures: number }>`
    select count(distinct identity_key)::int as people, count(*)::int as failures from audit_events
    where tenant_id = ${tenantId} and type = 'user.mfa_failed' and at > ${since}`.execute(database);
  return rows[0] ?? { people: 0, failures: 0 };
}
