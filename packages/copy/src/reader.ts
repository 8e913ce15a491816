import { readMessage } from './read-message.ts';

export type Values = Readonly<Record<string, string | number>>;

/** A message that was read. */
export interface MessageFormatter {
  /** The facts that it names, those inside its branches included. */
  placeholders(): readonly string[];
  /** Fills it in. Throws where a fact is missing. */
  format(values: Values): string;
}

/** Reads an ICU message for a locale (BCP 47). */
export type ParseMessage = (message: string, locale: string) => MessageFormatter;

/** Reads what was not compiled ahead: at once here, and in a browser when it has arrived (`reader.browser.ts`). */
export function loadedParser(): ParseMessage | undefined {
  return readMessage;
}

/** Has the reader ready. */
export async function loadParser(): Promise<ParseMessage> {
  return readMessage;
}
