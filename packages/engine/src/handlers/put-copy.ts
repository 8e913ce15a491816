import type { ParsedBody } from '@kairos-mfa/protocol';
import { anonymousScope } from '../active-policy/policy-scope.ts';
import { prepareAdminStepUp } from '../administration/admin-step-up.ts';
import { targetIdentity, adminTenant, changerOf } from '../administration/administrator.ts';
import type { CopyVerdict } from '../administration/copy-lint.ts';
import { copyAnswer } from '../administration/copy-response.ts';
import type { EngineContext } from '../engine-context.ts';
import { ok, problem, type Result } from '../result.ts';
import { audit } from '../store/audit.ts';
import { findVariantOverride, insertPromptCopy } from '../store/copy-overrides.ts';
import { transact } from '../store/transact.ts';
import type { Handler } from './handler.ts';

/** Publishes a tenant's copy override for one variant in one language, effective at once, if the linter accepts it. */
export const putCopy: Handler<'putCopy'> = async (engine, { caller, params, body }) => {
  const tenant = adminTenant(caller, body);
  if (!tenant.ok) return tenant;
  const verdict = await judge(engine, { tenantId: tenant.value, now: caller.now }, body);
  if (!verdict.ok) return verdict;
  const spend = await prepareAdminStepUp(engine, caller, 'putCopy', params);
  const { changedBy, changedById } = changerOf(caller);

  return transact(engine.database, async (trx) => {
    const refusal = await spend(trx);
    if (refusal) return refusal;
    const { variant, locale, version: after, words } = body;
    const row = await insertPromptCopy(trx, {
      tenantId: tenant.value,
      variant,
      locale,
      after,
      words,
      changedBy,
    });
    if (!row)
      return problem('version_conflict', {
        detail: `Version ${after} is not the newest, so the change of another person would be lost. Read the newest version, then send its number.`,
      });
    const subject = targetIdentity(caller, tenant.value, changedBy ?? 'host');
    await audit(trx, subject, 'mfa.copy_changed', {
      variant,
      locale,
      version: row.version,
      withdrawn: words === null,
    });
    return ok({ ...copyAnswer({ ...row, changed_by_id: changedById }), ...verdict.value });
  });
};

/** Lints the copy. Copy for an unknown variant or language is not linted, and never stored. */
async function judge(
  engine: EngineContext,
  { tenantId, now }: { readonly tenantId: string; readonly now: Date },
  { variant, locale, words }: ParsedBody<'putCopy'>,
): Promise<Result<CopyVerdict>> {
  const { copyLint } = engine;
  if (!copyLint) return problem('unavailable', { detail: 'This server has no copy linter (`copyLint`).' });
  const { variants, ladder } = (await engine.policy(anonymousScope(tenantId, now))).document.prompt;
  if (!copyLint.variants.includes(variant) && !variants.some(({ id }) => id === variant))
    return problem('invalid_format', {
      detail: 'There is no such variant, here or in prompt.variants of the policy.',
    });
  if (!copyLint.locales.includes(locale))
    return problem('invalid_format', {
      detail: `There is no such language. There are: ${copyLint.locales.join(', ')}.`,
    });
  if (words === null) return ok({ findings: [], wordingChecked: true });

  const { en: source } = await findVariantOverride(engine.database, tenantId, variant);
  const isNotice = variant === ladder.notice.variant;
  const verdict = copyLint.lint({ variant, locale, words, source, isNotice });
  const errors = verdict.findings.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return ok(verdict);
  const rules = [...new Set(errors.map(({ rule, line }) => `${line}: ${rule}`))];
  return problem('invalid_format', {
    detail: `The words were not stored. ${rules.join(', ')}.`.slice(0, 300),
    findings: verdict.findings,
  });
}
