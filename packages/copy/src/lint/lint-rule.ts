import type { CopyFinding, CopyLine, PromptCopyOverride } from '@kairos-mfa/protocol';
import type { WordList } from './word-list.ts';

/** `soft`: can be dismissed; `notice`: announces a date; `required`: blocks an action until it is done. */
export type VariantKind = 'soft' | 'notice' | 'required';

/** One variant in one language, as the input of the rules. */
export interface LintedCopy {
  readonly locale: string;
  readonly kind: VariantKind;
  readonly words: PromptCopyOverride;
  /** The English copy that this translates. */
  readonly source: PromptCopyOverride | undefined;
  /** Every text that each line can become, with sample facts in place of its placeholders. */
  readonly formatted: Readonly<Record<CopyLine, readonly string[]>>;
  /** The same with `factPlaceholder` in place of each placeholder: only the text that the author wrote. */
  readonly written: Readonly<Record<CopyLine, readonly string[]>>;
}

/** Stands for a fact in `LintedCopy.written`; no word list contains it. */
export const factPlaceholder = '\uFFFC';

/** A finding of a rule about one line; an error unless `severity` says otherwise. */
export type LintComplaint = Pick<CopyFinding, 'line' | 'message'> & Partial<Pick<CopyFinding, 'severity'>>;

/** A rule that applies to every language. */
export type StructureRule = (copy: LintedCopy) => readonly LintComplaint[];
/** A rule that needs the word list of a language. */
export type WordingRule = (copy: LintedCopy, list: WordList) => readonly LintComplaint[];
