import type { Answer } from '@kairos-mfa/protocol';
import { policyDocument } from '@kairos-mfa/protocol/schemas';
import type { PolicyRow } from '../store/policies.ts';

/** A version of the policy as a response shows it. An erased administrator is shown by a pseudonym. */
export function policyAnswer(row: PolicyRow & { changed_by_id: string | null }): Answer<'getPolicy'> {
  return {
    version: row.version,
    document: policyDocument.parse(row.document),
    changedAt: row.created_at.toISOString(),
    changedBy: row.changed_by_id ?? row.changed_by,
  };
}
