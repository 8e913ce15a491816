/** Reads a value of this tab; null where there is none, or no storage, e.g. on a server or where it is blocked. */
export function readTabStorage(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Stores a value in this tab, or removes it; without storage nothing is stored. */
export function writeTabStorage(key: string, value: string | undefined): void {
  try {
    if (value === undefined) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, value);
  } catch {
    // No storage.
  }
}
