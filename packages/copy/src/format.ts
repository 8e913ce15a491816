import { readerAtHand } from '#reader';
import { compiledMessage, type CompiledMessage } from './compiled-message.ts';
import { directionOf, type Language } from './language.ts';
import { pseudoLocale } from './pick-locale.ts';
import type { ReadMessage, Values } from './reader.ts';

/** What a message is said in. */
export type Spoken = Pick<Language, 'locale' | 'compiled'>;

/** Fills one ICU message in. Throws where it cannot be read or a fact is missing. */
export function format(message: string, language: Spoken, values: Values = {}): string {
  const facts = directionOf(language.locale) === 'rtl' ? isolated(values) : values;
  return read(message, language).say(facts);
}

/** The facts that a message names. Throws where it cannot be read. */
export function factsOf(message: string, language: Spoken): readonly string[] {
  return read(message, language).facts();
}

/** Whether a message has to be read here: it is no plain text, and nobody compiled it ahead. */
export function needsReader(message: string, language: Spoken): boolean {
  return language.locale === pseudoLocale || (!isPlain(message) && aheadOf(message, language) === undefined);
}

function read(message: string, language: Spoken): ReadMessage {
  const { locale } = language;
  if (!needsReader(message, language)) {
    const ahead = aheadOf(message, language);
    return ahead ? compiledMessage(message, ahead, locale) : { facts: () => [], say: () => message };
  }
  const reader = readerAtHand();
  if (!reader)
    throw new Error(
      `“${message}” has placeholders, and what reads them is not loaded. Make the words with \`await loadCopy(language, own)\`.`,
    );
  return reader(message, locale);
}

/** Its own entries alone: a host may well say `constructor`. */
function aheadOf(message: string, { compiled }: Spoken): CompiledMessage | undefined {
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
