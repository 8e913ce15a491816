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

/** A line of text without line breaks and without characters that turn its direction. */
const plainName = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .refine((text) => !/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u.test(text), 'no line breaks and no bidi marks');

const variantId = z.string().min(1).max(64);
const locale = z.string().min(1).max(35);
const instant = z.iso.datetime({ offset: true });

/** A version that another one can follow: the store has 32 bits for it. */
export const copyVersion = z.int().min(0).max(2_147_483_646);

/** What a draft changes: the words of one variant in one language. */
export const copyChange = z.strictObject({
  variant: variantId,
  locale,
  /** The version that these words take the place of; 0 where there is none yet. */
  version: copyVersion,
  /** Null: withdrawn, ours serve again. */
  words: promptCopyOverride.nullable(),
});
/** One change of a draft. */
export type CopyChange = z.infer<typeof copyChange>;

/**
 * `draft`: can be edited. `requested`: waits for the yes of a second person. `scheduled`: is published at `startsAt`.
 * `published` and `discarded` are final.
 */
export const copyDraftStatuses = ['draft', 'requested', 'scheduled', 'published', 'discarded'] as const;

/** What an administrator writes of a draft. The JSON that Copy Lab exports has this shape. */
export const newCopyDraft = z.strictObject({
  name: plainName,
  changes: z
    .array(copyChange)
    .min(1)
    .max(64)
    .refine(
      (changes) =>
        new Set(changes.map(({ variant, locale }) => `${variant} ${locale}`)).size === changes.length,
      'each variant once in each language',
    ),
});
/** A draft before it is stored. */
export type NewCopyDraft = z.infer<typeof newCopyDraft>;

/** Changes that are published together. */
export const copyDraft = newCopyDraft.extend({
  draftId: z.string(),
  /** From 1; to change the draft, send the one that you saw. */
  version: z.int().min(1),
  status: z.enum(copyDraftStatuses),
  /** Null: as soon as it is published. */
  startsAt: instant.nullable(),
  changedAt: instant,
  /** The administrator's id; null: the host. */
  changedBy: z.string().nullable(),
  /** Who asked to publish it; null: the host, or nobody yet. */
  requestedBy: z.string().nullable(),
});
/** A stored draft. */
export type CopyDraft = z.infer<typeof copyDraft>;

/** A finding of the linter about a draft, which may change several variants and languages. */
export const draftFinding = copyFinding.extend({ variant: z.string(), locale: z.string() });
/** One finding about a draft. */
export type DraftFinding = z.infer<typeof draftFinding>;

/** A draft with what the linter says about every language that it touches. */
export const lintedDraft = copyDraft.extend({
  findings: z.array(draftFinding),
  /** Languages without a word list: there only length, placeholders and the like were judged. */
  notChecked: z.array(z.string()),
});
/** A draft with its findings. */
export type LintedDraft = z.infer<typeof lintedDraft>;

/** An e-mail or a text message as it would be sent, with example facts. */
export const messagePreview = z.strictObject({
  /** E.g. `code`, `factor_added`, `reminder`. */
  kind: z.string(),
  channel: z.enum(['email', 'text']),
  /** E-mails only. */
  subject: z.string().optional(),
  /** E-mails only: a whole page. */
  html: z.string().optional(),
  text: z.string(),
});
/** A rendered message. */
export type MessagePreview = z.infer<typeof messagePreview>;
