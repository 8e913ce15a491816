import { IntlMessageFormat } from 'intl-messageformat';
import { directionOf } from './language.ts';
import { pseudo, pseudoLocale } from './locales/pseudo.ts';

/** A message as the parser leaves it; a build step may ship these instead of strings and leave the parser out. */
export type ParsedMessage = ReturnType<IntlMessageFormat['getAst']>;
export type Values = Readonly<Record<string, string | number>>;

const cache = new Map<string, IntlMessageFormat>();

/** Fills one ICU message in. The only place that meets the parser. */
export function format(message: string, locale: string, values: Values = {}): string {
  const facts = directionOf(locale) === 'rtl' ? isolated(values) : values;
  return String(prepared(message, locale).format(facts));
}

/** Keeps a name, an address or a masked number in one piece inside a sentence read from the right (UAX #9, isolates). */
function isolated(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      // Digits alone keep their order, and a code is copied as it is; a bare key chooses a branch.
      typeof value === 'number' || /^(\d*|[a-z_]+)$/.test(value) ? value : `\u2068${value}\u2069`,
    ]),
  );
}

/** Names the placeholders of a message, those inside its branches included. */
export function placeholdersOf(message: string): string[] {
  return [...new Set(names(prepared(message, 'en').getAst()))];
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
