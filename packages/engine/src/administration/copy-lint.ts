import type { CopyFinding, OwnWords } from '@kairos-mfa/protocol';

/** Words that somebody wants to store, and where they will stand. */
export interface CopyDraft {
  readonly variant: string;
  /** One of `CopyLint.locales`. */
  readonly locale: string;
  readonly words: OwnWords;
  /** The tenant's own English words, where there are any. */
  readonly source: OwnWords | undefined;
  /** The policy uses this variant for dated notices. */
  readonly isNotice: boolean;
}

/** What the linter says; `wordingChecked` is false where it has no word list for the language. */
export interface CopyVerdict {
  readonly findings: CopyFinding[];
  readonly wordingChecked: boolean;
}

/** Judges words; the rules, like the words, are not the engine's. */
export interface CopyLint {
  /** Variants that have words already; those of the policy come on top of them. */
  readonly variants: readonly string[];
  /** BCP 47. */
  readonly locales: readonly string[];
  lint(draft: CopyDraft): CopyVerdict;
}
