import { parseMessage } from './parse-message.ts';

/** Values for the placeholders of a message, by name. */
export type Values = Readonly<Record<string, string | number>>;

/** A parsed message. */
export interface MessageFormatter {
  /** The names of its placeholders, including those inside branches. */
  placeholders(): readonly string[];
  /** Formats it. Throws if a value is missing. */
  format(values: Values): string;
}

/** Parses an ICU message for a locale (BCP 47). */
export type ParseMessage = (message: string, locale: string) => MessageFormatter;

/** The parser for messages that were not compiled: always loaded here; in a browser, once fetched (`message-parser.browser.ts`). */
export function loadedParser(): ParseMessage | undefined {
  return parseMessage;
}

/** Loads the parser. */
export async function loadParser(): Promise<ParseMessage> {
  return parseMessage;
}
