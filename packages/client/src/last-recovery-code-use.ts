import { readTabStorage, writeTabStorage } from './tab-storage.ts';

/** The `sessionStorage` key for the last use of a recovery code; it survives the sign-in page, often another document. */
const key = 'kairos.code-used';
/** How long a use counts as recent, in milliseconds. */
const recentMs = 10 * 60_000;

/** Stores that a code was used and how many remain. */
export function recordRecoveryCodeUse(remaining: number): void {
  writeTabStorage(key, JSON.stringify({ remaining, at: Date.now() }));
}

/** How many codes remain, if one was used recently in this tab; `undefined` otherwise. */
export function recentRecoveryCodeUse(): number | undefined {
  const { remaining, at } = read();
  if (typeof remaining !== 'number' || typeof at !== 'number') return undefined;
  return Date.now() - at < recentMs ? remaining : undefined;
}

/** Removes the stored use. */
export function clearRecoveryCodeUse(): void {
  writeTabStorage(key, undefined);
}

function read(): { remaining?: unknown; at?: unknown } {
  try {
    const stored: unknown = JSON.parse(readTabStorage(key) ?? '{}');
    return typeof stored === 'object' && stored !== null ? stored : {};
  } catch {
    return {};
  }
}
