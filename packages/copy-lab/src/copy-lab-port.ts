import type {
  CopyDraft,
  DraftFinding,
  LintedDraft,
  MessagePreview,
  NewCopyDraft,
  ProblemCode,
  StoredCopy,
} from '@kairos-mfa/protocol';

/** The words of a tenant, and its drafts. */
export interface CopyLabContent {
  readonly copy: readonly StoredCopy[];
  readonly drafts: readonly CopyDraft[];
}

/** Why something was not done. `offline`: nothing answered. */
export interface CopyLabProblem {
  readonly code: ProblemCode | 'offline';
  /** For the author: what happened and what to do. */
  readonly detail?: string | undefined;
  readonly findings?: readonly Partial<DraftFinding>[] | undefined;
  /** With `version_conflict`: the words that are stored now. */
  readonly copy?: readonly StoredCopy[] | undefined;
  /** With `version_conflict`: the draft as it is now. */
  readonly draft?: CopyDraft | undefined;
}

/** A value, or why there is none. A port never rejects for an expected refusal. */
export type CopyLabAnswer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: CopyLabProblem };

/** A draft in the version that its editor saw. */
export interface SeenDraft {
  readonly draftId: string;
  readonly version: number;
}

/** Where words come from and go to: a server, or a memory. */
export interface CopyLabPort {
  load(): Promise<CopyLabAnswer<CopyLabContent>>;
  /** Stores a new draft, or the next version of one. */
  saveDraft(draft: NewCopyDraft & Partial<SeenDraft>): Promise<CopyLabAnswer<LintedDraft>>;
  /** Publishes at once (null) or at a time (ISO 8601), or asks a second person to. */
  publish(draft: SeenDraft & { readonly startsAt: string | null }): Promise<CopyLabAnswer<LintedDraft>>;
  discard(draft: SeenDraft): Promise<CopyLabAnswer<LintedDraft>>;
  /** The versions of one text, the newest first. */
  listVersions(text: {
    readonly variant: string;
    readonly locale: string;
  }): Promise<CopyLabAnswer<readonly StoredCopy[]>>;
  /** Publishes the words of an earlier version again; `to` 0: the built-in words. */
  rollBack(text: {
    readonly variant: string;
    readonly locale: string;
    /** The newest version. */
    readonly version: number;
    readonly to: number;
  }): Promise<CopyLabAnswer<StoredCopy>>;
  /** Every e-mail and text message in a language. */
  previewMessages(locale: string): Promise<CopyLabAnswer<readonly MessagePreview[]>>;
}
