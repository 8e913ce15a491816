import type { CopyFinding, PromptCopyOverride } from '@kairos-mfa/protocol';

/** Copy to be linted before it is stored, and where it will be used. */
export interface CopyDraft {
  readonly variant: string;
  /** One of `CopyLint.locales`. */
  readonly locale: string;
  readonly words: PromptCopyOverride;
  /** The tenant's own English copy, if there is any. */
  readonly source: PromptCopyOverride | undefined;
  /** The policy uses this variant for dated notices. */
  readonly isNotice: boolean;
}

/** The result of the linter; `wordingChecked` is false where it has no word list for the language. */
export interface CopyVerdict {
  readonly findings: CopyFinding[];
  readonly wordingChecked: boolean;
}

/** Lints copy; the rules, like the catalogue, belong to the host. */
export interface CopyLint {
  /** Variants that the catalogue contains; those of the policy are added. */
  readonly variants: readonly string[];
  /** BCP 47. */
  readonly locales: readonly string[];
  lint(draft: CopyDraft): CopyVerdict;
}
