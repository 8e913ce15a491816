import type { PolicyDocument } from '@kairos-mfa/protocol';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { Database, PoliciesTable } from './schema.ts';
import type { Queries } from './transact.ts';

/** One version of one tenant's policy; no tenant: the document of the configuration. */
export type PolicyRow = Selectable<PoliciesTable>;

/** The id of an advisory lock, which serialises replicas that publish concurrently. */
const publishLock = 5_207_411;

/** Publishes the document of the configuration as a new version if it differs from the one before it. */
export async function publishPolicy(database: Kysely<Database>, document: PolicyDocument): Promise<void> {
  const text = JSON.stringify(document);
  await database.transaction().execute(async (trx) => {
    // A statement of its own: the next one must see what the replica before has committed.
    await sql`select pg_advisory_xact_lock(${publishLock}::bigint)`.execute(trx);
    // Compared as jsonb, so that the order of keys does not make a version.
    await sql`
      insert into policies (document) select ${text}::json
      where ${text}::jsonb is distinct from (
        select document::jsonb from policies where tenant_id is null order by version desc limit 1)`.execute(
      trx,
    );
  });
}

/** The active version of a tenant: the newest of its own, else of the configuration. */
export async function newestPolicyVersion(database: Queries, tenantId: string): Promise<number> {
  const { version } = await inForce(database, tenantId).select('version').executeTakeFirstOrThrow();
  return version;
}

/** Finds the active policy of a tenant, with who changed it and when. */
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

/** Finds a published version of a policy; throws when there is none. */
export function findPolicy(database: Queries, version: number): Promise<PolicyRow> {
  return database.selectFrom('policies').selectAll().where('version', '=', version).executeTakeFirstOrThrow();
}

/** Serialises changes by a lock on the row that is never deleted, so that the next statement sees the latest version. */
export async function lockPolicies(trx: Queries): Promise<void> {
  await trx.selectFrom('policies').select('version').orderBy('version').limit(1).forUpdate().execute();
}

/** Publishes a tenant's own document; undefined if `version` is not the one that is active. */
export async function insertPolicy(
  trx: Queries,
  policy: {
    tenantId: string;
    document: PolicyDocument;
    changedBy: string | null;
    version?: number | undefined;
  },
): Promise<PolicyRow | undefined> {
  await lockPolicies(trx);
  const { tenantId, changedBy, version = null } = policy;
  const { rows } = await sql<PolicyRow>`
    insert into policies (tenant_id, document, changed_by)
    select ${tenantId}, ${JSON.stringify(policy.document)}::json, ${changedBy}
    where ${version}::int is null or ${version}::int = (${inForce(trx, tenantId).select('version')})
    returning *`.execute(trx);
  return rows[0];
}

function inForce(database: Queries, tenantId: string) {
  return database
    .selectFrom('policies')
    .where((eb) => eb.or([eb('policies.tenant_id', '=', tenantId), eb('policies.tenant_id', 'is', null)]))
    .orderBy(sql`policies.tenant_id is null`)
    .orderBy('policies.version', 'desc')
    .limit(1);
}
