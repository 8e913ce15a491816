import type { CopyFinding, PromptCopyOverride } from '@kairos-mfa/protocol';
import { lintCopy } from './lint-words.ts';
import { ruleNames } from './rules.ts';
import { wordLists } from './word-list.ts';

/** Why a finding is allowed to stand, by line and rule. */
export type Waivers = Readonly<Record<string, Readonly<Record<string, string>>>>;
/** Variants by language and id, as a file of somebody's own holds them. */
export type LintedVariants = Readonly<
  Record<string, Readonly<Record<string, PromptCopyOverride & { readonly waive?: Waivers | undefined }>>>
>;

/** A finding and where it is. */
export interface VariantFinding extends CopyFinding {
  readonly locale: string;
  readonly variant: string;
}

/** Judges whole decks. `references` are shown with what they do wrong: their errors are warnings. */
export function lintVariants(
  decks: LintedVariants,
  references: readonly string[] = [],
): { readonly findings: VariantFinding[]; readonly notChecked: string[] } {
  const findings = Object.entries(decks).flatMap(([locale, deck]) =>
    Object.entries(deck).flatMap(([variant, { waive = {}, ...words }]) => {
      const { findings } = lintCopy({ variant, locale, words, source: source(decks, variant) });
      const standing = [
        ...findings.filter(({ line, rule }) => !waive[line]?.[rule]?.trim()),
        ...unfit(waive),
      ];
      return standing.map((finding): VariantFinding => ({
        locale,
        variant,
        ...finding,
        ...(references.includes(variant) && { severity: 'warning' }),
      }));
    }),
  );
  return { findings, notChecked: Object.keys(decks).filter((locale) => !wordLists[locale]) };
}

function source(decks: LintedVariants, variant: string): PromptCopyOverride | undefined {
  const { en = {} } = decks;
  return Object.hasOwn(en, variant) ? en[variant] : undefined;
}

/** A waiver names a rule and says why, or it hides what nobody thought about. */
function unfit(waive: Waivers): CopyFinding[] {
  return Object.entries(waive).flatMap(([line, rules]) =>
    Object.entries(rules)
      .filter(([rule, reason]) => !ruleNames.includes(rule) || reason.trim() === '')
      .map(([rule]) => ({
        rule: 'waiver',
        severity: 'error' as const,
        // SAFETY: only shown.
        line: line as CopyFinding['line'],
        message: `The waiver of ${rule} names no rule, or says no reason.`,
      })),
  );
}
