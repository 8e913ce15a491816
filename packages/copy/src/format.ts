import { loadedParser } from '#reader';
import { compiledMessage, type CompiledMessage } from './compiled-message.ts';
import { directionOf, type Language } from './language.ts';
import { pseudoLocale } from './pick-locale.ts';
import type { MessageFormatter, Values } from './reader.ts';

/** What a message is said in. */
export type FormatLanguage = Pick<Language, 'locale' | 'compiled'>;

/** Fills one ICU message in. Throws where it cannot be read or a fact is missing. */
export function format(message: string, language: FormatLanguage, values: Values = {}): string {
  const facts = directionOf(language.locale) === 'rtl' ? isolated(values) : values;
  return read(message, language).format(facts);
}

/** The facts that a message names. Throws where it cannot be read. */
export function placeholdersIn(message: string, language: FormatLanguage): readonly string[] {
  return read(message, language).placeholders();
}

/** Whether a message has to be read here: it is no plain text, and nobody compiled it ahead. */
export function needsReader(message: string, language: FormatLanguage): boolean {
  return language.locale === pseudoLocale || (!isPlain(message) && aheadOf(message, language) === undefined);
}

function read(message: string, language: FormatLanguage): MessageFormatter {
  const { locale } = language;
  if (!needsReader(message, language)) {
    const ahead = aheadOf(message, language);
    return ahead
      ? compiledMessage(message, ahead, locale)
      : { placeholders: () => [], format: () => message };
  }
  const reader = loadedParser();
  if (!reader)
    throw new Error(
      `“${message}” has placeholders, and what reads them is not loaded. Make the words with \`await loadCopy(language, own)\`.`,
    );
  return reader(message, locale);
}

/** Its own entries alone: a host may well say `constructor`. */
function aheadOf(message: string, { compiled }: FormatLanguage): CompiledMessage | undefined {
  return compiled && Object.hasOwn(compiled, message) ? compiled[message] : undefined;
}

/** Nothing in it means anything to ICU: no brace, and no apostrophe that quotes. */
function isPlain(message: string): boolean {
  return !/[{}]|'['<>]/.test(message);
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
