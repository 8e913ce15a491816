import type { LintedDraft } from '@kairos-mfa/protocol';
import { ok, problem, type Result } from '../result.ts';
import { findCopyDraft } from '../store/copy-drafts.ts';
import type { Queries } from '../store/transact.ts';
import { copyDraftAnswer } from './copy-draft-response.ts';
import type { JudgedChanges } from './judge-copy.ts';

/** A draft as it is after a change, with the names of the administrators and what the linter says. */
export async function answerDraft(
  trx: Queries,
  { tenantId, draftId }: { readonly tenantId: string; readonly draftId: string },
  judged: JudgedChanges,
): Promise<Result<LintedDraft>> {
  const row = await findCopyDraft(trx, tenantId, draftId);
  return row ? ok({ ...copyDraftAnswer(row), ...judged }) : problem('not_found');
}
