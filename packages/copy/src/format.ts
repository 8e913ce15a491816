import { loadedParser } from '#message-parser';
import { compiledMessage, type CompiledMessage } from './compiled-message.ts';
import { directionOf } from './direction.ts';
import type { Language } from './language.ts';
import type { MessageFormatter, Values } from './message-parser.ts';
import { pseudoLocale } from './pick-locale.ts';

/** The language that a message is formatted in. */
export type FormatLanguage = Pick<Language, 'locale'> & {
  readonly compiled?: Language['compiled'] | undefined;
};

/** Formats one ICU message. Throws if it cannot be parsed or if a value is missing. */
export function format(message: string, language: FormatLanguage, values: Values = {}): string {
  const facts = directionOf(language.locale) === 'rtl' ? isolateValues(values) : values;
  return formatterFor(message, language).format(facts);
}

/** The names of a message's placeholders. Throws if it cannot be parsed. */
export function placeholdersIn(message: string, language: FormatLanguage): readonly string[] {
  return formatterFor(message, language).placeholders();
}

/** Whether a message has to be parsed at run time: it is neither plain text nor compiled ahead of time. */
export function needsParser(message: string, language: FormatLanguage): boolean {
  return (
    language.locale === pseudoLocale || (!isPlain(message) && precompiled(message, language) === undefined)
  );
}

function formatterFor(message: string, language: FormatLanguage): MessageFormatter {
  const { locale } = language;
  if (!needsParser(message, language)) {
    const compiled = precompiled(message, language);
    return compiled
      ? compiledMessage(message, compiled, locale)
      : { placeholders: () => [], format: () => message };
  }
  const parse = loadedParser();
  if (!parse)
    throw new Error(
      `“${message}” has placeholders, and the ICU parser is not loaded. Create the copy with \`await loadCopy(language, overrides)\`.`,
    );
  return parse(message, locale);
}

/** Looks up own properties only, because a message may be the text `constructor`. */
function precompiled(message: string, { compiled }: FormatLanguage): CompiledMessage | undefined {
  return compiled && Object.hasOwn(compiled, message) ? compiled[message] : undefined;
}

/** Whether a message has no ICU syntax: no braces and no apostrophes that quote. */
function isPlain(message: string): boolean {
  return !/[{}]|'['<>]/.test(message);
}

/** Wraps names, addresses and masked numbers in bidi isolates inside a right-to-left sentence (UAX #9). */
function isolateValues(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      // Left as they are: digits, which keep their order (and a code must be copied without invisible characters), and keys that select a branch.
      typeof value === 'number' || /^(\d*|[a-z_]+)$/.test(value) ? value : `\u2068${value}\u2069`,
    ]),
  );
}
