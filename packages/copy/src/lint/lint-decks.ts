import type { CopyFinding, OwnWords } from '@kairos-mfa/protocol';
import { lintWords } from './lint-words.ts';
import { ruleNames } from './rules.ts';
import { wordLists } from './word-list.ts';

/** Why a finding is allowed to stand, by line and rule. */
export type Waivers = Readonly<Record<string, Readonly<Record<string, string>>>>;
/** Variants by language and id, as a file of somebody's own holds them. */
export type LintedDecks = Readonly<
  Record<string, Readonly<Record<string, OwnWords & { readonly waive?: Waivers | undefined }>>>
>;

/** A finding and where it is. */
export interface DeckFinding extends CopyFinding {
  readonly locale: string;
  readonly variant: string;
}

/** Judges whole decks. `references` are shown with what they do wrong: their errors are warnings. */
export function lintDecks(
  decks: LintedDecks,
  references: readonly string[] = [],
): { readonly findings: DeckFinding[]; readonly notChecked: string[] } {
  const findings = Object.entries(decks).flatMap(([locale, deck]) =>
    Object.entries(deck).flatMap(([variant, { waive = {}, ...words }]) => {
      const { findings } = lintWords({ variant, locale, words, source: source(decks, variant) });
      const standing = [
        ...findings.filter(({ line, rule }) => !waive[line]?.[rule]?.trim()),
        ...unfit(waive),
      ];
      return standing.map((finding): DeckFinding => ({
        locale,
        variant,
        ...finding,
        ...(references.includes(variant) && { severity: 'warning' }),
      }));
    }),
  );
  return { findings, notChecked: Object.keys(decks).filter((locale) => !wordLists[locale]) };
}

function source(decks: LintedDecks, variant: string): OwnWords | undefined {
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
