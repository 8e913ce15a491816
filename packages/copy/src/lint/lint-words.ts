import type { CopyFinding, PromptCopyOverride } from '@kairos-mfa/protocol';
import { phrasings } from './phrasings.ts';
import { sampleFacts } from './facts-by-name.ts';
import { type LintComplaint, fact, type LintedCopy, type VariantKind } from './lint-rule.ts';
import { placeholderRule, structureRules, wordingRules } from './rules.ts';
import { unknownPlaceholder } from './unknown-placeholder.ts';
import { wordLists } from './word-list.ts';

/** What the linter says of one variant in one language. */
export interface LintResult {
  readonly findings: CopyFinding[];
  /** False: there is no word list for this language, so that only structure was judged. */
  readonly wordingChecked: boolean;
}

/** Judges the words of one variant. Facts are filled in with samples, and every form of a plural is read. */
export function lintCopy(draft: {
  readonly variant: string;
  /** A language that Kairos speaks, e.g. `pt-BR`. */
  readonly locale: string;
  readonly words: PromptCopyOverride;
  /** The English words that these stand for. */
  readonly source?: PromptCopyOverride | undefined;
  /** Default: what the variant is in our deck. */
  readonly kind?: VariantKind | undefined;
}): LintResult {
  const { variant, locale, words, kind = kinds.get(variant) ?? 'soft' } = draft;
  const list = wordLists[locale];
  const wordingChecked = list !== undefined;
  const unreadable = named(placeholderRule, unknownPlaceholder(words));
  if (unreadable.length > 0) return { findings: unreadable, wordingChecked };

  const source = locale === 'en' ? undefined : draft.source;
  const copy: LintedCopy = { locale, kind, words, source, ...spelled(words, locale) };
  const findings = [
    ...Object.entries(structureRules).flatMap(([rule, judge]) => named(rule, judge(copy))),
    ...Object.entries(wordingRules).flatMap(([rule, judge]) => (list ? named(rule, judge(copy, list)) : [])),
  ];
  return { findings, wordingChecked };
}

/** What our own variants are; one that is not here asks softly. */
const kinds: ReadonlyMap<string, VariantKind> = new Map([
  ['notice', 'notice'],
  ['gate', 'required'],
]);

function spelled(words: PromptCopyOverride, locale: string): Pick<LintedCopy, 'said' | 'written'> {
  const facts = sampleFacts(locale);
  const spell = (fill: (name: string) => string): LintedCopy['said'] => {
    const ways = (text: string | undefined): string[] => (text === undefined ? [] : phrasings(text, fill));
    return {
      title: ways(words.title),
      body: ways(words.body),
      benefit: ways(words.benefit),
      primary: ways(words.primary),
      dismiss: ways(words.dismiss),
      later: ways(words.later),
    };
  };
  return { said: spell((name) => facts[name] ?? ''), written: spell(() => fact) };
}

function named(rule: string, complaints: readonly LintComplaint[]): CopyFinding[] {
  return complaints.map(({ line, message, severity = 'error' }) => ({ rule, severity, line, message }));
}
