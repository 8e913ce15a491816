import type { Answer, PolicyDocument } from '@kairos-mfa/protocol';
import type { PolicyRow } from '../store/policies.ts';

/** A version of the policy as a response shows it. An erased administrator is shown by a pseudonym. */
export function policyAnswer(row: PolicyRow & { changed_by_id: string | null }): Answer<'getPolicy'> {
  return {
    version: row.version,
    // SAFETY: it was checked when it was published, and is shown as it was written.
    document: row.document as PolicyDocument,
    changedAt: row.created_at.toISOString(),
    changedBy: row.changed_by_id ?? row.changed_by,
  };
}
