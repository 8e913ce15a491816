import { IntlMessageFormat } from 'intl-messageformat';
import { keepNewest } from './keep-newest.ts';
import { pseudo } from './locales/pseudo.ts';
import { pseudoLocale } from './pick-locale.ts';
import type { ParseMessage } from './reader.ts';

/** A message as the parser leaves it. */
export type ParsedMessage = ReturnType<IntlMessageFormat['getAst']>;

/** Prepared messages kept at hand; locales come from requests and words from tenants, so there is no end to them. */
const keptMessages = 8_000;
const cache = keepNewest<IntlMessageFormat>(keptMessages);

/** Reads any ICU message. The only place that meets the parser, and no browser loads it for our own words. Throws what the parser throws. */
export const readMessage: ParseMessage = (message, locale) => ({
  placeholders: () => placeholdersOf(message),
  format: (values) => String(prepared(message, locale).format(values)),
});

/** The elements of a message. Throws what the parser throws. */
export function parsed(message: string): ParsedMessage {
  return prepared(message, 'en').getAst();
}

/** Names the placeholders of a message, those inside its branches included. Throws what the parser throws. */
export function placeholdersOf(message: string): string[] {
  return [...new Set(names(parsed(message)))];
}

function prepared(message: string, locale: string): IntlMessageFormat {
  const key = `${locale}\n${message}`;
  const known = cache.get(key);
  if (known) return known;
  // Words are text and never markup, so `<` means nothing here.
  const made = new IntlMessageFormat(message, locale, undefined, { ignoreTag: true });
  const ready = locale === pseudoLocale ? new IntlMessageFormat(pseudo(made.getAst()), 'en') : made;
  cache.set(key, ready);
  return ready;
}

function names(message: ParsedMessage): string[] {
  return message.flatMap((element) => {
    const nested =
      'options' in element ? Object.values(element.options).flatMap((option) => names(option.value)) : [];
    // Types 0 and 7 are literal text and `#`.
    return element.type === 0 || element.type === 7 ? nested : [String(element.value), ...nested];
  });
}
