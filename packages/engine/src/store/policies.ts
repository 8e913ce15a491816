import type { PolicyDocument } from '@kairos-mfa/protocol';
import { type Selectable, sql } from 'kysely';
import type { PoliciesTable } from './schema.ts';
import type { Queries } from './transact.ts';

/** One version of one tenant's policy; no tenant: the document of the configuration. */
export type PolicyRow = Selectable<PoliciesTable>;

/** Stores the document of the configuration as a new version if it differs from the one before it. */
export async function publishPolicy(database: Queries, document: PolicyDocument): Promise<void> {
  const text = JSON.stringify(document);
  // Compared as jsonb, so that the order of keys does not make a version.
  await sql`
    insert into policies (document) select ${text}::json
    where ${text}::jsonb is distinct from (
      select document::jsonb from policies where tenant_id is null order by version desc limit 1)`.execute(
    database,
  );
}

/** The version in force for a tenant: the newest of its own, else of the configuration. */
export async function newestPolicyVersion(database: Queries, tenantId: string): Promise<number> {
  const { version } = await inForce(database, tenantId).select('version').executeTakeFirstOrThrow();
  return version;
}

/** The policy in force for a tenant, with who changed it and when. */
export function newestPolicy(
  database: Queries,
  tenantId: string,
): Promise<PolicyRow & { changed_by_id: string | null }> {
  return inForce(database, tenantId)
    .leftJoin('identities', 'identities.identity_key', 'policies.changed_by')
    .selectAll('policies')
    .select('identities.identity_id as changed_by_id')
    .executeTakeFirstOrThrow();
}

export function findPolicy(database: Queries, version: number): Promise<PolicyRow> {
  return database.selectFrom('policies').selectAll().where('version', '=', version).executeTakeFirstOrThrow();
}

/** Puts a tenant's own document in force. */
export function insertPolicy(
  trx: Queries,
  policy: { tenantId: string; document: PolicyDocument; changedBy: string | null },
): Promise<PolicyRow> {
  return trx
    .insertInto('policies')
    .values({
      tenant_id: policy.tenantId,
      document: JSON.stringify(policy.document),
      changed_by: policy.changedBy,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

function inForce(database: Queries, tenantId: string) {
  return database
    .selectFrom('policies')
    .where((eb) => eb.or([eb('policies.tenant_id', '=', tenantId), eb('policies.tenant_id', 'is', null)]))
    .orderBy(sql`policies.tenant_id is null`)
    .orderBy('policies.version', 'desc')
    .limit(1);
}
