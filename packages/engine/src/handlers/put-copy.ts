import { anonymousScope } from '../active-policy/policy-scope.ts';
import { prepareAdminStepUp } from '../administration/admin-step-up.ts';
import { targetIdentity, adminTenant, changerOf } from '../administration/administrator.ts';
import { copyAnswer } from '../administration/copy-response.ts';
import { copyConflict } from '../copy/copy-conflict.ts';
import { judgeChanges, refuseErrors } from '../copy/judge-copy.ts';
import { ok, problem } from '../result.ts';
import { audit } from '../store/audit.ts';
import { insertPromptCopy } from '../store/copy-overrides.ts';
import { transact } from '../store/transact.ts';
import type { Handler } from './handler.ts';

/** Publishes a tenant's copy override for one variant in one language, effective at once, if the linter accepts it. */
export const putCopy: Handler<'putCopy'> = async (engine, { caller, params, body }) => {
  const tenant = adminTenant(caller, body);
  if (!tenant.ok) return tenant;
  const { variant, locale, version: after, words } = body;
  const { document } = await engine.policy(anonymousScope(tenant.value, caller.now));
  if (document.copy.secondPerson)
    return problem('invalid_format', {
      detail: 'A second person has to say yes (copy.secondPerson): write a draft (POST /admin/copy/drafts).',
    });
  const judged = await judgeChanges(engine, { tenantId: tenant.value, now: caller.now }, [body]);
  if (!judged.ok) return judged;
  const accepted = refuseErrors({
    // Of this language alone; a draft has those of its translations too.
    findings: judged.value.findings.filter((finding) => finding.locale === locale),
    notChecked: judged.value.notChecked,
  });
  if (!accepted.ok) return accepted;
  const spend = await prepareAdminStepUp(engine, caller, 'putCopy', params);
  const { changedBy, changedById } = changerOf(caller);

  return transact(engine.database, async (trx) => {
    const refusal = await spend(trx);
    if (refusal) return refusal;
    const row = await insertPromptCopy(trx, {
      tenantId: tenant.value,
      variant,
      locale,
      after,
      words,
      changedBy,
    });
    if (!row) return copyConflict(trx, tenant.value, [body]);
    const subject = targetIdentity(caller, tenant.value, changedBy ?? 'host');
    await audit(trx, subject, 'mfa.copy_changed', {
      variant,
      locale,
      version: row.version,
      withdrawn: words === null,
    });
    const findings = accepted.value.findings.map(({ rule, severity, line, message }) => ({
      rule,
      severity,
      line,
      message,
    }));
    return ok({
      ...copyAnswer({ ...row, changed_by_id: changedById }),
      findings,
      wordingChecked: !accepted.value.notChecked.includes(locale),
    });
  });
};
