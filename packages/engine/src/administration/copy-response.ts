import type { StoredCopy } from '@kairos-mfa/protocol';
import type { PromptCopyRow } from '../store/copy-overrides.ts';

/** A tenant's copy override as a response shows it. An erased administrator is shown by a pseudonym. */
export function copyAnswer(row: PromptCopyRow & { changed_by_id: string | null }): StoredCopy {
  return {
    variant: row.variant,
    locale: row.locale,
    version: row.version,
    words: row.words,
    changedAt: row.created_at.toISOString(),
    changedBy: row.changed_by_id ?? row.changed_by,
  };
}
