import { targetIdentity, adminTenant, changerOf } from '../administration/administrator.ts';
import { answerDraft } from '../copy/answer-draft.ts';
import { judgeChanges } from '../copy/judge-copy.ts';
import { randomId } from '../secrets/random.ts';
import { audit } from '../store/audit.ts';
import { insertCopyDraft } from '../store/copy-drafts.ts';
import { transact } from '../store/transact.ts';
import type { Handler } from './handler.ts';

/** Creates a draft of copy. It may have errors: nobody but administrators sees it before it is published. */
export const createCopyDraft: Handler<'createCopyDraft'> = async (engine, { caller, body }) => {
  const tenant = adminTenant(caller, body);
  if (!tenant.ok) return tenant;
  const tenantId = tenant.value;
  const { name, changes } = body;
  const judged = await judgeChanges(engine, { tenantId, now: caller.now }, changes);
  if (!judged.ok) return judged;
  const { changedBy } = changerOf(caller);
  const draftId = randomId('cpd');

  return transact(engine.database, async (trx) => {
    await insertCopyDraft(trx, { tenantId, draftId, name, changes, changedBy });
    const subject = targetIdentity(caller, tenantId, changedBy ?? 'host');
    await audit(trx, subject, 'mfa.copy_draft_changed', { draftId, version: 1, status: 'draft' });
    return answerDraft(trx, { tenantId, draftId }, judged.value);
  });
};
