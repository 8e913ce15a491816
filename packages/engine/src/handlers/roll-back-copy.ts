import { prepareAdminStepUp } from '../administration/admin-step-up.ts';
import { targetIdentity, adminTenant, changerOf } from '../administration/administrator.ts';
import { copyAnswer } from '../administration/copy-response.ts';
import { copyConflict } from '../copy/copy-conflict.ts';
import { judgeChanges, refuseErrors } from '../copy/judge-copy.ts';
import { ok, problem } from '../result.ts';
import { audit } from '../store/audit.ts';
import { findPromptCopy, insertPromptCopy } from '../store/copy-overrides.ts';
import { transact } from '../store/transact.ts';
import type { Handler } from './handler.ts';

/**
 * Publishes the words of an earlier version again, or the built-in ones, effective at once. It needs no second person: these
 * words were public, and whoever finds a mistake must be able to take it back. The linter of today has to accept them.
 */
export const rollBackCopy: Handler<'rollBackCopy'> = async (engine, { caller, params, body }) => {
  const tenant = adminTenant(caller, body);
  if (!tenant.ok) return tenant;
  const { variant, locale, version: after, to } = body;
  const tenantId = tenant.value;
  // A version never changes, so it can be read before.
  const earlier = to === 0 ? { words: null } : await findPromptCopy(engine.database, body, tenantId);
  if (!earlier) return problem('not_found');
  const judged = await judgeChanges(engine, { tenantId, now: caller.now }, [
    { variant, locale, words: earlier.words },
  ]);
  if (!judged.ok) return judged;
  const accepted = refuseErrors(judged.value);
  if (!accepted.ok) return accepted;
  const spend = await prepareAdminStepUp(engine, caller, 'rollBackCopy', params);
  const { changedBy, changedById } = changerOf(caller);

  return transact(engine.database, async (trx) => {
    const refusal = await spend(trx);
    if (refusal) return refusal;
    const { words } = earlier;
    const row = await insertPromptCopy(trx, { tenantId, variant, locale, after, words, changedBy });
    if (!row) return copyConflict(trx, tenantId, [body]);
    const subject = targetIdentity(caller, tenantId, changedBy ?? 'host');
    await audit(trx, subject, 'mfa.copy_changed', {
      variant,
      locale,
      version: row.version,
      withdrawn: words === null,
      rolledBackTo: to,
    });
    return ok(copyAnswer({ ...row, changed_by_id: changedById }));
  });
};
