import type { ParseMessage } from './message-parser.ts';

let parser: ParseMessage | undefined;

/** As in `message-parser.ts`. In a browser the parser is fetched only when a message has to be parsed. */
export function loadedParser(): ParseMessage | undefined {
  return parser;
}

/** Fetches the parser once. Rejects if that fails; the next page load tries again. */
export async function loadParser(): Promise<ParseMessage> {
  parser ??= (await import('./parse-message.ts')).parseMessage;
  return parser;
}
