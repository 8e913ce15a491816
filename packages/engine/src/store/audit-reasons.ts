import { sql } from 'kysely';
import { randomBase64url } from '../secrets/random.ts';
import { sha256 } from '../secrets/sha256.ts';
import type { Queries } from './transact.ts';

/**
 * Stores a written reason outside the audit, so that it can be erased with the person, and returns the digest that the audit
 * keeps. Salted, so that the text cannot be guessed from the digest after the erasure.
 */
export async function insertReason(trx: Queries, identityKey: string, reason: string): Promise<string> {
  const salt = randomBase64url(16);
  const digest = await digestOf(salt, reason);
  await trx.insertInto('audit_reasons').values({ digest, identity_key: identityKey, salt, reason }).execute();
  return digest;
}

/** Lists reasons by their digests, without the erased ones. */
export async function findReasons(
  database: Queries,
  digests: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (digests.length === 0) return new Map();
  const rows = await database
    .selectFrom('audit_reasons')
    .select(['digest', 'reason'])
    .where('digest', 'in', digests)
    .execute();
  return new Map(rows.map(({ digest, reason }) => [digest, reason]));
}

/** Lists the tenants in which a stored reason was altered. */
export async function listAlteredReasons(database: Queries): Promise<string[]> {
  const { rows } = await sql<{ tenant_id: string; digest: string; salt: string; reason: string }>`
    select tenant_id, digest, salt, reason from audit_reasons join identities using (identity_key)`.execute(
    database,
  );
  const altered: string[] = [];
  for (const { tenant_id, digest, salt, reason } of rows)
    if ((await digestOf(salt, reason)) !== digest) altered.push(tenant_id);
  return altered;
}

function digestOf(salt: string, reason: string): Promise<string> {
  return sha256(JSON.stringify([salt, reason]));
}
