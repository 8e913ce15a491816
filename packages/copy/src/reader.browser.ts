import type { Read } from './reader.ts';

let arrived: Read | undefined;

/** As in `reader.ts`; its bytes stay away until somebody brings words of their own that need reading. */
export function readerAtHand(): Read | undefined {
  return arrived;
}

/** Fetches the reader, once. Rejects where it cannot be fetched; the next page tries again. */
export async function fetchReader(): Promise<Read> {
  arrived ??= (await import('./read-message.ts')).readMessage;
  return arrived;
}
