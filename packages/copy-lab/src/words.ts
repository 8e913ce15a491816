import { english, locales, pseudoLocale, variantIds } from '@kairos-mfa/copy';
import { languageFor } from '@kairos-mfa/copy/languages';
import type { CopyChange, CopyLine, PromptCopyOverride, StoredCopy } from '@kairos-mfa/protocol';

/** The lines of a prompt in the order in which they are read, with the limits of the linter (English; others 15 % more). */
export const lines: readonly { readonly line: CopyLine; readonly label: string; readonly limit: number }[] = [
  { line: 'title', label: 'Title', limit: 45 },
  { line: 'body', label: 'Body', limit: 140 },
  { line: 'benefit', label: 'Benefit', limit: 90 },
  { line: 'primary', label: 'Button', limit: 24 },
  { line: 'dismiss', label: 'Dismiss', limit: 24 },
  { line: 'later', label: 'Later', limit: 24 },
];

/** How many characters a line may have in a language. */
export function limitOf(line: CopyLine, locale: string): number {
  const { limit = 0 } = lines.find((one) => one.line === line) ?? {};
  const isText = line === 'title' || line === 'body' || line === 'benefit';
  return isText && locale !== 'en' ? Math.ceil(limit * 1.15) : limit;
}

/** One text: a variant in a language. */
export interface TextKey {
  readonly variant: string;
  readonly locale: string;
}

/** Where the words of a text come from: an edit of now, the tenant, the catalogue, or nowhere. */
export type Origin = 'edited' | 'own' | 'built-in' | 'missing';

/** The words of a text as they would be shown, and where they come from. */
export interface CurrentText extends TextKey {
  readonly origin: Origin;
  readonly words: PromptCopyOverride;
  readonly stored: StoredCopy | undefined;
  /** The English words of the tenant are newer than these. */
  readonly isOlderThanSource: boolean;
}

/** Every language that words can be written in. */
export const languages: readonly string[] = locales;
export { pseudoLocale };

const noWords: PromptCopyOverride = { title: '', body: '', benefit: '', primary: '' };

/** The built-in words of a text; undefined for a variant that only a policy has. */
export function builtInWords({ variant, locale }: TextKey): PromptCopyOverride | undefined {
  const variants: Readonly<Record<string, PromptCopyOverride>> = languageFor(locale).promptVariants;
  return Object.hasOwn(variants, variant) ? variants[variant] : undefined;
}

/** The variants of the catalogue, and those that the tenant has words for. */
export function listVariants(copy: readonly StoredCopy[], changes: readonly CopyChange[]): string[] {
  return [
    ...new Set([
      ...variantIds,
      ...copy.map(({ variant }) => variant),
      ...changes.map(({ variant }) => variant),
    ]),
  ];
}

/** The stored words of a text. */
export function findStored(
  copy: readonly StoredCopy[],
  { variant, locale }: TextKey,
): StoredCopy | undefined {
  return copy.find((one) => one.variant === variant && one.locale === locale);
}

/** Whether a change is one of this text. */
export function isOf({ variant, locale }: TextKey): (one: TextKey) => boolean {
  return (one) => one.variant === variant && one.locale === locale;
}

/** The words of a text as they are now, with the changes of the open draft. */
export function currentText(
  key: TextKey,
  copy: readonly StoredCopy[],
  changes: readonly CopyChange[],
): CurrentText {
  const stored = findStored(copy, key);
  const change = changes.find(isOf(key));
  const source = findStored(copy, { ...key, locale: 'en' });
  const english = changes.find(isOf({ ...key, locale: 'en' }));
  const own = change ? change.words : stored?.words;
  const words = own ?? builtInWords(key);
  const origin = change ? 'edited' : own ? 'own' : words ? 'built-in' : 'missing';
  const isOlderThanSource =
    origin !== 'missing' &&
    key.locale !== 'en' &&
    change === undefined &&
    (english !== undefined ||
      (source?.words != null && source.changedAt > (stored?.words ? stored.changedAt : '')));
  return { ...key, origin, words: words ?? noWords, stored, isOlderThanSource };
}

/** The English words that a translation has to fit to. */
export function sourceWords(
  variant: string,
  copy: readonly StoredCopy[],
  changes: readonly CopyChange[],
): PromptCopyOverride | undefined {
  const own = currentText({ variant, locale: 'en' }, copy, changes);
  const catalogue: Readonly<Record<string, PromptCopyOverride>> = english.promptVariants;
  return own.origin === 'built-in' ? catalogue[variant] : own.origin === 'missing' ? undefined : own.words;
}
