import type { PromptCopy } from '@kairos-mfa/protocol';
import { createCopy } from './create-copy.ts';
import { formatAmount, formatDay } from './facts.ts';
import { format, placeholdersOf, type Values } from './format.ts';
import { english, type Language } from './language.ts';
import type { deck } from './locales/en.deck.ts';

/** The words of one variant, before its facts are filled in. */
export interface VariantWords {
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

export const variantIds: readonly VariantId[] = Object.keys(english.deck) as VariantId[]; // SAFETY: the keys of this very object
const fallback: VariantId = 'only-you';

/** Words one prompt finally, in the person's language. A variant whose facts are missing gives way to the default one. */
export function promptCopy(
  variant: string,
  language: Language = english,
  facts: VariantFacts = {},
): PromptCopy {
  const { deck, locale } = language;
  const values = inWords(locale, facts);
  const wanted: VariantWords = isVariant(variant) ? deck[variant] : deck[fallback];
  const words = isTold(wanted.title, values) && isTold(wanted.body, values) ? wanted : deck[fallback];
  const copy = createCopy(language);
  return {
    locale,
    title: format(words.title, locale, values),
    body: format(words.body, locale, values),
    benefit: isTold(words.benefit, values) ? format(words.benefit, locale, values) : null,
    primary: format(words.primary, locale, values),
    dismiss: copy('prompt.dismiss'),
    later: copy('prompt.later'),
  };
}

function isVariant(id: string): id is VariantId {
  return Object.hasOwn(english.deck, id);
}

function isTold(message: string, values: Values): boolean {
  return placeholdersOf(message).every((name) => values[name] !== undefined);
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
