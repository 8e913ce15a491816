import { readMessage } from './read-message.ts';

export type Values = Readonly<Record<string, string | number>>;

/** A message that was read. */
export interface ReadMessage {
  /** The facts that it names, those inside its branches included. */
  facts(): readonly string[];
  /** Fills it in. Throws where a fact is missing. */
  say(values: Values): string;
}

/** Reads an ICU message for a locale (BCP 47). */
export type Read = (message: string, locale: string) => ReadMessage;

/** Reads what was not compiled ahead: at once here, and in a browser when it has arrived (`reader.browser.ts`). */
export function readerAtHand(): Read | undefined {
  return readMessage;
}

/** Has the reader ready. */
export async function fetchReader(): Promise<Read> {
  return readMessage;
}
