import type { CopyFinding, PromptCopyOverride } from '@kairos-mfa/protocol';
import { lintCopy } from './lint-copy.ts';
import { ruleNames } from './rules.ts';
import { wordLists } from './word-list.ts';

/** Reasons to accept a finding, by line and rule. */
export type Waivers = Readonly<Record<string, Readonly<Record<string, string>>>>;
/** Variants by locale and id, as in a file for `kairos-copy lint`. */
export type LintedVariants = Readonly<
  Record<string, Readonly<Record<string, PromptCopyOverride & { readonly waive?: Waivers | undefined }>>>
>;

/** A finding with its locale and variant. */
export interface VariantFinding extends CopyFinding {
  readonly locale: string;
  readonly variant: string;
}

/** Judges whole variantsByLocale. The errors of `references` are reported as warnings. */
export function lintVariants(
  variantsByLocale: LintedVariants,
  references: readonly string[] = [],
): { readonly findings: VariantFinding[]; readonly notChecked: string[] } {
  const findings = Object.entries(variantsByLocale).flatMap(([locale, variants]) =>
    Object.entries(variants).flatMap(([variant, { waive = {}, ...words }]) => {
      const { findings } = lintCopy({
        variant,
        locale,
        words,
        source: englishSource(variantsByLocale, variant),
      });
      const remaining = [
        ...findings.filter(({ line, rule }) => !waive[line]?.[rule]?.trim()),
        ...invalidWaivers(waive),
      ];
      return remaining.map((finding): VariantFinding => ({
        locale,
        variant,
        ...finding,
        ...(references.includes(variant) && { severity: 'warning' }),
      }));
    }),
  );
  return { findings, notChecked: Object.keys(variantsByLocale).filter((locale) => !wordLists[locale]) };
}

function englishSource(variantsByLocale: LintedVariants, variant: string): PromptCopyOverride | undefined {
  const { en = {} } = variantsByLocale;
  return Object.hasOwn(en, variant) ? en[variant] : undefined;
}

/** A waiver without an existing rule or without a reason is an error, so that it cannot hide other findings. */
function invalidWaivers(waive: Waivers): CopyFinding[] {
  return Object.entries(waive).flatMap(([line, rules]) =>
    Object.entries(rules)
      .filter(([rule, reason]) => !ruleNames.includes(rule) || reason.trim() === '')
      .map(([rule]) => ({
        rule: 'waiver',
        severity: 'error' as const,
        // SAFETY: only displayed.
        line: line as CopyFinding['line'],
        message: `The waiver of ${rule} names a rule that does not exist, or gives no reason.`,
      })),
  );
}
