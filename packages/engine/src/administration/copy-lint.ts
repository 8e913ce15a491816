import type { CopyFinding, PromptCopyOverride } from '@kairos-mfa/protocol';

/** Words that are to be stored, and where they will be used. */
export interface CopyDraft {
  readonly variant: string;
  /** One of `CopyLint.locales`. */
  readonly locale: string;
  readonly words: PromptCopyOverride;
  /** The tenant's own English words, where there are any. */
  readonly source: PromptCopyOverride | undefined;
  /** The policy uses this variant for dated notices. */
  readonly isNotice: boolean;
}

/** The result of the linter; `wordingChecked` is false where it has no word list for the language. */
export interface CopyVerdict {
  readonly findings: CopyFinding[];
  readonly wordingChecked: boolean;
}

/** Lints words; the rules, like the words, belong to the host. */
export interface CopyLint {
  /** Variants that have words already; those of the policy are added to them. */
  readonly variants: readonly string[];
  /** BCP 47. */
  readonly locales: readonly string[];
  lint(draft: CopyDraft): CopyVerdict;
}
