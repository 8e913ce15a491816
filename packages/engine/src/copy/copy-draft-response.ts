import type { CopyDraft } from '@kairos-mfa/protocol';
import type { NamedCopyDraftRow } from '../store/copy-drafts.ts';

/** A draft as a response shows it. An erased administrator is shown by a pseudonym. */
export function copyDraftAnswer(row: NamedCopyDraftRow): CopyDraft {
  return {
    draftId: row.draft_id,
    version: row.version,
    name: row.name,
    changes: row.changes,
    status: row.status,
    startsAt: row.starts_at?.toISOString() ?? null,
    changedAt: row.changed_at.toISOString(),
    changedBy: row.changed_by_id ?? row.changed_by,
    requestedBy: row.requested_by_id ?? row.requested_by,
  };
}
