import { targetIdentity, adminTenant, changerOf } from '../administration/administrator.ts';
import { answerDraft } from '../copy/answer-draft.ts';
import { draftConflict } from '../copy/copy-conflict.ts';
import { judgeChanges } from '../copy/judge-copy.ts';
import { problem } from '../result.ts';
import { audit } from '../store/audit.ts';
import { findCopyDraft, updateCopyDraft } from '../store/copy-drafts.ts';
import { transact } from '../store/transact.ts';
import type { Handler } from './handler.ts';

/** Edits or discards a draft. A request or a schedule ends with it, because nobody has agreed to the new text. */
export const changeCopyDraft: Handler<'changeCopyDraft'> = async (engine, { caller, params, body }) => {
  const tenant = adminTenant(caller, body);
  if (!tenant.ok) return tenant;
  const tenantId = tenant.value;
  const { draftId } = params;
  const { version, name, changes, status } = body;
  const stored = await findCopyDraft(engine.database, tenantId, draftId);
  if (!stored) return problem('not_found');
  const judged = await judgeChanges(engine, { tenantId, now: caller.now }, changes ?? stored.changes);
  if (!judged.ok) return judged;
  const { changedBy } = changerOf(caller);

  return transact(engine.database, async (trx) => {
    const seen = { tenantId, draftId, version, changedBy };
    const changed = { status, ...(name !== undefined && { name }), ...(changes && { changes }) };
    if (!(await updateCopyDraft(trx, seen, changed))) return draftConflict(trx, tenantId, draftId);
    const subject = targetIdentity(caller, tenantId, changedBy ?? 'host');
    await audit(trx, subject, 'mfa.copy_draft_changed', { draftId, version: version + 1, status });
    return answerDraft(trx, seen, judged.value);
  });
};
