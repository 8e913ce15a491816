import type { PromptCopyOverride, PromptCopy } from '@kairos-mfa/protocol';
import { createCopy } from './create-copy.ts';
import { formatAmount, formatDay } from './format-facts.ts';
import { placeholdersIn, format, type FormatLanguage } from './format.ts';
import { english, type Language } from './language.ts';
import type { promptVariants } from './locales/en.prompt-variants.ts';
import type { Values } from './message-parser.ts';
import { pickLocale } from './pick-locale.ts';

/** The messages of one variant, unformatted. */
export interface VariantText {
  title: string;
  body: string;
  benefit: string;
  primary: string;
}

/** The id of a built-in variant. */
export type VariantId = keyof typeof promptVariants;

/** The condition under which a variant may be chosen; a variant that is not listed has none. */
export const variantNeeds: Partial<Record<VariantId, 'passkey_device' | 'real_share' | 'trusted_devices'>> = {
  faster: 'passkey_device',
  peers: 'real_share',
  'only-when': 'trusted_devices',
};

/** Values for the placeholders of a variant. Dates are ISO 8601, a share is between 0 and 1. */
export interface VariantFacts {
  name?: string | undefined;
  device?: string | undefined;
  setting?: string | undefined;
  /** The measured median time of an enrollment; leave it out until there are 30 of them. */
  minutes?: number | undefined;
  date?: string | undefined;
  share?: number | undefined;
  amount?: number | undefined;
  currency?: string | undefined;
}

/** The ids of all built-in variants. */
export const variantIds: readonly VariantId[] = Object.keys(english.promptVariants) as VariantId[]; // SAFETY: the keys of this very object
const fallback: VariantId = 'only-you';

/**
 * Formats the copy of one prompt in the person's language. A tenant's own copy (`overrides`, by language) takes precedence;
 * its English copy is used only for a variant that we have no copy for. A variant whose facts are missing falls back to the default variant.
 */
export function promptCopy(
  variant: string,
  language: Language = english,
  facts: VariantFacts = {},
  overrides: Readonly<Record<string, PromptCopyOverride>> = {},
): PromptCopy {
  const { promptVariants, locale } = language;
  const override =
    overrides[pickLocale(locale).shipped] ?? (isVariant(variant) ? undefined : overrides['en']);
  const overridden = override && overriddenCopy(override, language, facts);
  if (overridden) return overridden;
  const formatLine = (line: string): string => formatVariantLine(line, language, facts) ?? '';
  const hasFacts = (line: string): boolean => formatVariantLine(line, language, facts) !== undefined;
  const wanted: VariantText = isVariant(variant) ? promptVariants[variant] : promptVariants[fallback];
  const words = hasFacts(wanted.title) && hasFacts(wanted.body) ? wanted : promptVariants[fallback];
  const copy = createCopy(language);
  return {
    locale,
    title: formatLine(words.title),
    body: formatLine(words.body),
    benefit: formatVariantLine(words.benefit, language, facts) ?? null,
    primary: formatLine(words.primary),
    dismiss: copy('prompt.dismiss'),
    later: copy('prompt.later'),
  };
}

/** Formats a tenant's own copy. Undefined if a line other than the benefit needs a fact that is not known. */
function overriddenCopy(
  words: PromptCopyOverride,
  language: Language,
  facts: VariantFacts,
): PromptCopy | undefined {
  const { locale } = language;
  const copy = createCopy(language);
  const title = formatVariantLine(words.title, language, facts);
  const body = formatVariantLine(words.body, language, facts);
  const primary = formatVariantLine(words.primary, language, facts);
  if (title === undefined || body === undefined || primary === undefined) return undefined;
  // Compared before formatting: the pseudo-locale puts brackets around an empty line too.
  const optional = (line: string | undefined, known: VariantFacts): string | undefined =>
    line ? formatVariantLine(line, language, known) : undefined;
  const benefit = optional(words.benefit, facts) || null;
  const dismiss = optional(words.dismiss, {}) || copy('prompt.dismiss');
  const later = optional(words.later, {}) || copy('prompt.later');
  return { locale, title, body, benefit, primary, dismiss, later };
}

function isVariant(id: string): id is VariantId {
  return Object.hasOwn(english.promptVariants, id);
}

/** Formats one line of a variant. Undefined if it needs a fact that is not known. */
export function formatVariantLine(
  words: string,
  language: FormatLanguage,
  facts: VariantFacts,
): string | undefined {
  const values = formatFacts(language.locale, facts);
  const isKnown = placeholdersIn(words, language).every((name) => values[name] !== undefined);
  return isKnown ? format(words, language, values) : undefined;
}

function formatFacts(locale: string, facts: VariantFacts): Values {
  const { name, device, setting, minutes, date, share, amount, currency } = facts;
  const day = date === undefined ? undefined : new Date(date);
  const values = {
    name,
    device,
    setting,
    minutes,
    date: day && !Number.isNaN(day.valueOf()) ? formatDay(locale, day) : undefined,
    share:
      share === undefined ? undefined : new Intl.NumberFormat(locale, { style: 'percent' }).format(share),
    amount: amount === undefined ? undefined : formatAmount(locale, amount, currency),
  };
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string | number] => entry[1] !== undefined),
  );
}
