import { anonymousScope } from '../active-policy/policy-scope.ts';
import { prepareAdminStepUp } from '../administration/admin-step-up.ts';
import { targetIdentity, adminTenant, changerOf } from '../administration/administrator.ts';
import { answerDraft } from '../copy/answer-draft.ts';
import { copyConflict, draftConflict } from '../copy/copy-conflict.ts';
import { judgeChanges, refuseErrors } from '../copy/judge-copy.ts';
import { problem } from '../result.ts';
import { audit } from '../store/audit.ts';
import { findCopyDraft, insertDraftedCopies, moveCopyDraft } from '../store/copy-drafts.ts';
import { transact } from '../store/transact.ts';
import type { Handler } from './handler.ts';

/**
 * Publishes a draft at once or at its time, all of its changes or none; where the policy demands a second person, the first
 * one asks and another one says yes. The linter has to accept every change.
 */
export const publishCopyDraft: Handler<'publishCopyDraft'> = async (engine, { caller, params, body }) => {
  const tenant = adminTenant(caller, body);
  if (!tenant.ok) return tenant;
  const tenantId = tenant.value;
  const { draftId } = params;
  const { version } = body;
  const stored = await findCopyDraft(engine.database, tenantId, draftId);
  if (!stored) return problem('not_found');
  // A version of a draft never changes, so it can be judged before; the statement below checks that it is still this one.
  if (stored.version !== version) return draftConflict(engine.database, tenantId, draftId);
  const judged = await judgeChanges(engine, { tenantId, now: caller.now }, stored.changes);
  if (!judged.ok) return judged;
  const accepted = refuseErrors(judged.value);
  if (!accepted.ok) return accepted;
  const { secondPerson } = (await engine.policy(anonymousScope(tenantId, caller.now))).document.copy;
  const startsAt = body.startsAt === null ? null : new Date(body.startsAt);
  const spend = await prepareAdminStepUp(engine, caller, 'publishCopyDraft', params);
  const { changedBy } = changerOf(caller);

  let isOutdated = false;
  const published = await transact(engine.database, async (trx) => {
    const refusal = await spend(trx);
    if (refusal) return refusal;
    const seen = { tenantId, draftId, version, changedBy };
    const moved = await moveCopyDraft(trx, seen, { startsAt, secondPerson });
    if (!moved) return draftConflict(trx, tenantId, draftId);
    const written = moved.status === 'published' ? await insertDraftedCopies(trx, moved) : [];
    isOutdated = moved.status === 'published' && written.length < moved.changes.length;
    if (isOutdated) return problem('version_conflict');
    const subject = targetIdentity(caller, tenantId, changedBy ?? 'host');
    const { status, is_approved: isApproved } = moved;
    await audit(trx, subject, 'mfa.copy_draft_changed', {
      draftId,
      version: moved.version,
      status,
      isApproved,
    });
    for (const details of written) await audit(trx, subject, 'mfa.copy_changed', { ...details, draftId });
    return answerDraft(trx, seen, accepted.value);
  });
  // Read after the rollback: before it, the words of this draft would be among the stored ones.
  return isOutdated ? copyConflict(engine.database, tenantId, stored.changes) : published;
};
