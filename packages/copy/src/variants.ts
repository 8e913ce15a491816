import type { PromptCopyOverride, PromptCopy } from '@kairos-mfa/protocol';
import { createCopy } from './create-copy.ts';
import { formatAmount, formatDay } from './facts.ts';
import { placeholdersIn, format, type FormatLanguage } from './format.ts';
import { english, type Language } from './language.ts';
import type { deck } from './locales/en.deck.ts';
import { pickLocale } from './pick-locale.ts';
import type { Values } from './reader.ts';

/** The words of one variant, before its facts are filled in. */
export interface VariantText {
  title: string;
  body: string;
  benefit: string;
  primary: string;
}

export type VariantId = keyof typeof deck;

/** What has to be true before a variant may be chosen; one that is not here needs nothing. */
export const variantNeeds: Partial<Record<VariantId, 'passkey_device' | 'real_share' | 'trusted_devices'>> = {
  faster: 'passkey_device',
  peers: 'real_share',
  'only-when': 'trusted_devices',
};

/** Facts that a variant may name. Dates are ISO 8601, a share lies between 0 and 1. */
export interface VariantFacts {
  name?: string;
  device?: string;
  setting?: string;
  /** The measured median of set-ups; leave it out until there are 30 of them. */
  minutes?: number;
  date?: string;
  share?: number;
  amount?: number;
  currency?: string;
}

export const variantIds: readonly VariantId[] = Object.keys(english.promptVariants) as VariantId[]; // SAFETY: the keys of this very object
const fallback: VariantId = 'only-you';

/**
 * Words one prompt finally, in the person's language. A product's own words for it come first (`own`, by language), in
 * English only where there are none of ours. A variant whose facts are missing gives way to the default one.
 */
export function promptCopy(
  variant: string,
  language: Language = english,
  facts: VariantFacts = {},
  own: Readonly<Record<string, PromptCopyOverride>> = {},
): PromptCopy {
  const { promptVariants: deck, locale } = language;
  const theirs = own[pickLocale(locale).shipped] ?? (isVariant(variant) ? undefined : own['en']);
  const inTheirs = theirs && overriddenCopy(theirs, language, facts);
  if (inTheirs) return inTheirs;
  const said = (words: string): string => formatVariantLine(words, language, facts) ?? '';
  const isTold = (words: string): boolean => formatVariantLine(words, language, facts) !== undefined;
  const wanted: VariantText = isVariant(variant) ? deck[variant] : deck[fallback];
  const words = isTold(wanted.title) && isTold(wanted.body) ? wanted : deck[fallback];
  const copy = createCopy(language);
  return {
    locale,
    title: said(words.title),
    body: said(words.body),
    benefit: formatVariantLine(words.benefit, language, facts) ?? null,
    primary: said(words.primary),
    dismiss: copy('prompt.dismiss'),
    later: copy('prompt.later'),
  };
}

/** A product's own words, said. Undefined where one but the benefit names a fact that is not known. */
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
  const benefit = formatVariantLine(words.benefit, language, facts);
  const dismiss = formatVariantLine(words.dismiss ?? '', language, {}) || copy('prompt.dismiss');
  const later = formatVariantLine(words.later ?? '', language, {}) || copy('prompt.later');
  return { locale, title, body, benefit: benefit || null, primary, dismiss, later };
}

function isVariant(id: string): id is VariantId {
  return Object.hasOwn(english.promptVariants, id);
}

/** Says one line of a variant. Undefined where it names a fact that is not known. */
export function formatVariantLine(
  words: string,
  language: FormatLanguage,
  facts: VariantFacts,
): string | undefined {
  const values = inWords(language.locale, facts);
  const isKnown = placeholdersIn(words, language).every((name) => values[name] !== undefined);
  return isKnown ? format(words, language, values) : undefined;
}

function inWords(locale: string, facts: VariantFacts): Values {
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
