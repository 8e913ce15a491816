import type { PolicyDocument } from '@kairos-mfa/protocol';
import { sql } from 'kysely';
import type { Queries } from './transact.ts';

/** A policy that one person asks for, and another one says yes to. */
export interface PolicyRequest {
  readonly tenantId: string;
  readonly document: PolicyDocument;
  /** Pseudonym of the administrator; null: the host, who is nobody's second person. */
  readonly changedBy: string | null;
  /** The version that is active, which the request is about. */
  readonly active: number;
}

/** Keeps a request; of one tenant there is one, the newest. */
export async function requestPolicy(
  trx: Queries,
  { tenantId, document, changedBy, active }: PolicyRequest,
): Promise<void> {
  await sql`
    insert into policy_requests (tenant_id, version, document, requested_by)
    values (${tenantId}, ${active}, ${JSON.stringify(document)}::json, ${changedBy})
    on conflict (tenant_id) do update set version = excluded.version, document = excluded.document,
      requested_by = excluded.requested_by, requested_at = excluded.requested_at`.execute(trx);
}

/** Takes a request that another person made within a day, for exactly this document and the version that is still active. */
export async function takePolicyRequest(
  trx: Queries,
  { tenantId, document, changedBy, active }: PolicyRequest,
): Promise<boolean> {
  // Not true where either of the two is the host.
  const { numAffectedRows } = await sql`
    delete from policy_requests
    where tenant_id = ${tenantId} and version = ${active}::int
      and document::jsonb = ${JSON.stringify(document)}::jsonb
      and requested_by <> ${changedBy}::text
      and requested_at > kairos_now() - interval '1 day'`.execute(trx);
  return numAffectedRows === 1n;
}
