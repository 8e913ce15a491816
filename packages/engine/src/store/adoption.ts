import { sql } from 'kysely';
import type { Queries } from './transact.ts';

/** People of a tenant, those with a factor, and people by the type of their factors. */
export interface AdoptionCount {
  readonly people: number;
  readonly protected_people: number;
  /** The most people first. */
  readonly factors: { readonly type: string; readonly people: number }[];
}

/** Counts the people of a tenant and their factors, as they are now, in one query. */
export async function countAdoption(database: Queries, tenantId: string): Promise<AdoptionCount> {
  const { rows } = await sql<AdoptionCount>`
    with owned as (
      select distinct factors.identity_key, factors.type from factors
      join identities on identities.identity_key = factors.identity_key and identities.tenant_id = ${tenantId}),
    by_type as (select type, count(*)::int as people from owned group by type)
    select (select count(*)::int from identities where tenant_id = ${tenantId}) as people,
      (select count(distinct identity_key)::int from owned) as protected_people,
      coalesce((select jsonb_agg(jsonb_build_object('type', type, 'people', people) order by people desc, type)
        from by_type), '[]') as factors`.execute(database);
  return rows[0] ?? { people: 0, protected_people: 0, factors: [] };
}
