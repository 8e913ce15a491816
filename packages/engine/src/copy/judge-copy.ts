import type { CopyChange, DraftFinding } from '@kairos-mfa/protocol';
import { anonymousScope } from '../active-policy/policy-scope.ts';
import type { CopyLint } from '../administration/copy-lint.ts';
import type { EngineContext } from '../engine-context.ts';
import { ok, problem, type Result } from '../result.ts';
import { findVariantOverride, type VariantOverride } from '../store/copy-overrides.ts';

/** What the linter says about changes; an error has refused them already, unless they are only drafted. */
export interface JudgedChanges {
  readonly findings: DraftFinding[];
  /** Languages without a word list. */
  readonly notChecked: string[];
}

type Change = Pick<CopyChange, 'variant' | 'locale' | 'words'>;

/**
 * Lints changes in every language that they touch: a change of the English words of a variant touches its translations, whose
 * findings are warnings unless the same changes contain them. Refuses an unknown variant or language, and a server without
 * a linter.
 */
export async function judgeChanges(
  engine: EngineContext,
  { tenantId, now }: { readonly tenantId: string; readonly now: Date },
  changes: readonly Change[],
): Promise<Result<JudgedChanges>> {
  const { copyLint } = engine;
  if (!copyLint) return problem('unavailable', { detail: 'This server has no copy linter (`copyLint`).' });
  const { variants, ladder } = (await engine.policy(anonymousScope(tenantId, now))).document.prompt;
  const isKnown = (variant: string): boolean =>
    copyLint.variants.includes(variant) || variants.some(({ id }) => id === variant);
  if (!changes.every(({ variant }) => isKnown(variant)))
    return problem('invalid_format', {
      detail: 'There is no such variant, here or in prompt.variants of the policy.',
    });
  if (!changes.every(({ locale }) => copyLint.locales.includes(locale)))
    return problem('invalid_format', {
      detail: `There is no such language. There are: ${copyLint.locales.join(', ')}.`,
    });
  const judged: JudgedChanges = { findings: [], notChecked: [] };
  for (const [variant, own] of Map.groupBy(changes, (change) => change.variant)) {
    const stored = await findVariantOverride(engine.database, tenantId, variant);
    const isNotice = variant === ladder.notice.variant;
    lintVariant(copyLint, { variant, isNotice, changes: own, stored }, judged);
  }
  return ok({ ...judged, notChecked: [...new Set(judged.notChecked)] });
}

function lintVariant(
  copyLint: CopyLint,
  {
    variant,
    isNotice,
    changes,
    stored,
  }: { variant: string; isNotice: boolean; changes: readonly Change[]; stored: VariantOverride },
  judged: JudgedChanges,
): void {
  const english = changes.find(({ locale }) => locale === 'en');
  const source = english ? (english.words ?? undefined) : stored['en'];
  const untouched = english
    ? Object.entries(stored)
        .filter(([locale]) => !changes.some((change) => change.locale === locale))
        .map(([locale, words]) => ({ locale, words, isWarning: true }))
    : [];
  for (const { locale, words, isWarning } of [
    ...changes.map((change) => ({ ...change, isWarning: false })),
    ...untouched,
  ]) {
    if (words === null) continue;
    const verdict = copyLint.lint({ variant, locale, words, source, isNotice });
    if (!verdict.wordingChecked) judged.notChecked.push(locale);
    for (const finding of verdict.findings)
      judged.findings.push({ ...finding, variant, locale, ...(isWarning && { severity: 'warning' }) });
  }
}

/** Refuses changes that the linter found errors in. */
export function refuseErrors({ findings, notChecked }: JudgedChanges): Result<JudgedChanges> {
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return ok({ findings, notChecked });
  const rules = [...new Set(errors.map(({ rule, line }) => `${line}: ${rule}`))];
  return problem('invalid_format', {
    detail: `The words were not stored. ${rules.join(', ')}.`.slice(0, 300),
    findings,
  });
}
