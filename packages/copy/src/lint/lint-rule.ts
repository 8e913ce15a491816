import type { CopyFinding, CopyLine, PromptCopyOverride } from '@kairos-mfa/protocol';
import type { WordList } from './word-list.ts';

/** How a variant asks: softly, with a date that is coming, or before something that cannot go on without. */
export type VariantKind = 'soft' | 'notice' | 'required';

/** One variant in one language, as the rules look at it. */
export interface LintedCopy {
  readonly locale: string;
  readonly kind: VariantKind;
  readonly words: PromptCopyOverride;
  /** The English words that these stand for. */
  readonly source: PromptCopyOverride | undefined;
  /** Everything that a line can say, with sample facts in place. */
  readonly said: Readonly<Record<CopyLine, readonly string[]>>;
  /** The same with `fact` in their place: what the writer wrote themselves. */
  readonly written: Readonly<Record<CopyLine, readonly string[]>>;
}

/** What stands for a fact in `LintedCopy.written`; no word list knows it. */
export const fact = '\uFFFC';

/** What a rule says of a line; an error unless it says otherwise. */
export type LintComplaint = Pick<CopyFinding, 'line' | 'message'> & Partial<Pick<CopyFinding, 'severity'>>;

/** A rule that holds in every language. */
export type StructureRule = (copy: LintedCopy) => readonly LintComplaint[];
/** A rule that needs the words of a language. */
export type WordingRule = (copy: LintedCopy, list: WordList) => readonly LintComplaint[];
