import type { CopyChange } from '@kairos-mfa/protocol';
import { copyAnswer } from '../administration/copy-response.ts';
import { problem, type Refusal } from '../result.ts';
import { findCopyDraft } from '../store/copy-drafts.ts';
import { listPromptCopies } from '../store/copy-overrides.ts';
import type { Queries } from '../store/transact.ts';
import { copyDraftAnswer } from './copy-draft-response.ts';

/** Refuses changes of words that somebody else has changed since, and tells who, when and to what. */
export async function copyConflict(
  database: Queries,
  tenantId: string,
  changes: readonly Pick<CopyChange, 'variant' | 'locale' | 'version'>[],
): Promise<Refusal> {
  const stored = await listPromptCopies(database, tenantId);
  const newer = stored.filter((row) =>
    changes.some(
      ({ variant, locale, version }) =>
        row.variant === variant && row.locale === locale && row.version !== version,
    ),
  );
  return problem('version_conflict', { detail: conflictDetail, copy: newer.map(copyAnswer) });
}

/** Refuses a change of a draft that somebody else has changed or published since, and shows it as it is now. */
export async function draftConflict(database: Queries, tenantId: string, draftId: string): Promise<Refusal> {
  const row = await findCopyDraft(database, tenantId, draftId);
  if (!row) return problem('not_found');
  return problem('version_conflict', { detail: conflictDetail, draft: copyDraftAnswer(row) });
}

const conflictDetail =
  'This is not the newest version, so the change of another person would be lost. Read the newest version, then send its number.';
