import { z } from 'zod';

/** The lines of a prompt that a wording has. */
export const copyLines = ['title', 'body', 'benefit', 'primary', 'dismiss', 'later'] as const;
/** A line of a prompt that a tenant may word. */
export type CopyLine = (typeof copyLines)[number];

/** Roomier than what a person may read: a plural has several forms. The linter measures what is read. */
const line = z.string().trim().max(600);

/** A product's own words for one variant in one language, before facts are filled in (ICU MessageFormat). */
export const promptCopyOverride = z.strictObject({
  title: line,
  body: line,
  /** Empty: none. */
  benefit: line,
  primary: line,
  /** The way out; absent: ours. */
  dismiss: line.optional(),
  later: line.optional(),
});
/** A tenant's own words for one variant in one language. */
export type PromptCopyOverride = z.infer<typeof promptCopyOverride>;

/** A finding of the copy linter about one line. An error refuses the words; a warning is returned with the answer. */
export const copyFinding = z.strictObject({
  rule: z.string(),
  severity: z.enum(['error', 'warning']),
  line: z.enum(copyLines),
  /** For the author: what is wrong, and what to do. */
  message: z.string(),
});
/** One finding of the copy linter. */
export type CopyFinding = z.infer<typeof copyFinding>;

/** The words of one variant in one language, as a tenant has them. */
export const storedCopy = z.strictObject({
  variant: z.string(),
  /** BCP 47, one of the languages that the server speaks. */
  locale: z.string(),
  /** From 1; to change the words, send the one you saw. */
  version: z.int().min(1),
  /** Null: withdrawn, ours serve again. */
  words: promptCopyOverride.nullable(),
  changedAt: z.iso.datetime({ offset: true }),
  /** The administrator's id; null: the host. */
  changedBy: z.string().nullable(),
});
/** Stored words, as an administrator reads them. */
export type StoredCopy = z.infer<typeof storedCopy>;
