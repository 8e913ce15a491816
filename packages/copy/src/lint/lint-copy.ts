import type { CopyFinding, PromptCopyOverride } from '@kairos-mfa/protocol';
import { expandMessage } from './expand-message.ts';
import { type LintComplaint, factPlaceholder, type LintedCopy, type VariantKind } from './lint-rule.ts';
import { placeholderRule, structureRules, wordingRules } from './rules.ts';
import { sampleFacts } from './sample-facts.ts';
import { unknownPlaceholder } from './unknown-placeholder.ts';
import { wordLists } from './word-list.ts';

/** The result of linting one variant in one language. */
export interface LintResult {
  readonly findings: CopyFinding[];
  /** False if there is no word list for this language: then only the structural rules ran. */
  readonly wordingChecked: boolean;
}

/** Lints the copy of one variant, with sample facts in place of its placeholders and in every plural form. */
export function lintCopy(draft: {
  readonly variant: string;
  /** A shipped locale, e.g. `pt-BR`. */
  readonly locale: string;
  readonly words: PromptCopyOverride;
  /** The English copy that this translates. */
  readonly source?: PromptCopyOverride | undefined;
  /** Default: the kind of the built-in variant with this id. */
  readonly kind?: VariantKind | undefined;
}): LintResult {
  const { variant, locale, words, kind = kindById.get(variant) ?? 'soft' } = draft;
  const list = wordLists[locale];
  const wordingChecked = list !== undefined;
  const unreadable = toFindings(placeholderRule, unknownPlaceholder(words));
  if (unreadable.length > 0) return { findings: unreadable, wordingChecked };

  const source = locale === 'en' ? undefined : draft.source;
  const copy: LintedCopy = { locale, kind, words, source, ...expandLines(words, locale) };
  const findings = [
    ...Object.entries(structureRules).flatMap(([rule, judge]) => toFindings(rule, judge(copy))),
    ...Object.entries(wordingRules).flatMap(([rule, judge]) =>
      list ? toFindings(rule, judge(copy, list)) : [],
    ),
  ];
  return { findings, wordingChecked };
}

/** The kinds of the built-in variants; one that is not listed is soft. */
const kindById: ReadonlyMap<string, VariantKind> = new Map([
  ['notice', 'notice'],
  ['gate', 'required'],
]);

function expandLines(words: PromptCopyOverride, locale: string): Pick<LintedCopy, 'formatted' | 'written'> {
  const facts = sampleFacts(locale);
  const expand = (fill: (name: string) => string): LintedCopy['formatted'] => {
    const variations = (text: string | undefined): string[] =>
      text === undefined ? [] : expandMessage(text, fill);
    return {
      title: variations(words.title),
      body: variations(words.body),
      benefit: variations(words.benefit),
      primary: variations(words.primary),
      dismiss: variations(words.dismiss),
      later: variations(words.later),
    };
  };
  return { formatted: expand((name) => facts[name] ?? ''), written: expand(() => factPlaceholder) };
}

function toFindings(rule: string, complaints: readonly LintComplaint[]): CopyFinding[] {
  return complaints.map(({ line, message, severity = 'error' }) => ({ rule, severity, line, message }));
}
