import { IntlMessageFormat } from 'intl-messageformat';
import { createBoundedMap } from './bounded-map.ts';
import { pseudo } from './locales/pseudo.ts';
import type { ParseMessage } from './message-parser.ts';
import { pseudoLocale } from './pick-locale.ts';

/** The syntax tree of a parsed message. */
export type MessageElements = ReturnType<IntlMessageFormat['getAst']>;

/** Bounds the cache, because locales come from requests and messages from tenants. */
const maxCachedMessages = 8_000;
const cache = createBoundedMap<IntlMessageFormat>(maxCachedMessages);

/** Parses any ICU message. The only module that uses the parser; browsers load it only for messages that are not compiled. Throws the parser's errors. */
export const parseMessage: ParseMessage = (message, locale) => ({
  placeholders: () => placeholdersOf(message),
  format: (values) => String(cachedFormatter(message, locale).format(values)),
});

/** The parsed elements of a message. Throws the parser's errors. */
export function messageElements(message: string): MessageElements {
  return cachedFormatter(message, 'en').getAst();
}

/** The names of a message's placeholders, including those inside branches. Throws the parser's errors. */
export function placeholdersOf(message: string): string[] {
  return [...new Set(placeholderNames(messageElements(message)))];
}

function cachedFormatter(message: string, locale: string): IntlMessageFormat {
  const key = `${locale}\n${message}`;
  const cached = cache.get(key);
  if (cached) return cached;
  // Messages are text and never markup, so `<` has no meaning.
  const formatter = new IntlMessageFormat(message, locale, undefined, { ignoreTag: true });
  const ready = locale === pseudoLocale ? new IntlMessageFormat(pseudo(formatter.getAst()), 'en') : formatter;
  cache.set(key, ready);
  return ready;
}

function placeholderNames(message: MessageElements): string[] {
  return message.flatMap((element) => {
    const nested =
      'options' in element
        ? Object.values(element.options).flatMap((option) => placeholderNames(option.value))
        : [];
    // Element types 0 and 7 are literal text and `#`.
    return element.type === 0 || element.type === 7 ? nested : [String(element.value), ...nested];
  });
}
