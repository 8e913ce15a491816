import { formatAmount, formatDay } from './format-facts.ts';
import { placeholdersIn, format, type FormatLanguage } from './format.ts';
import type { Values } from './message-parser.ts';

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
