import type { ParseMessage } from './reader.ts';

let arrived: ParseMessage | undefined;

/** As in `reader.ts`; its bytes stay away until somebody brings words of their own that need reading. */
export function loadedParser(): ParseMessage | undefined {
  return arrived;
}

/** Fetches the reader, once. Rejects where it cannot be fetched; the next page tries again. */
export async function loadParser(): Promise<ParseMessage> {
  arrived ??= (await import('./read-message.ts')).readMessage;
  return arrived;
}
