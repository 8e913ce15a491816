/** One tab's memory that a recovery code was just used. It outlives the sign-in page, which is often another document. */
const key = 'kairos.code-used';
/** After that it is no news any more, in milliseconds. */
const freshFor = 10 * 60_000;

/** Notes that a code was used and how many are left. */
export function recordRecoveryCodeUse(remaining: number): void {
  write(JSON.stringify({ remaining, at: Date.now() }));
}

/** How many are left, while that is news; `undefined` where there is nothing to tell. */
export function recentRecoveryCodeUse(): number | undefined {
  const { remaining, at } = read();
  if (typeof remaining !== 'number' || typeof at !== 'number') return undefined;
  return Date.now() - at < freshFor ? remaining : undefined;
}

export function clearRecoveryCodeUse(): void {
  write(undefined);
}

function read(): { remaining?: unknown; at?: unknown } {
  try {
    const noted: unknown = JSON.parse(sessionStorage.getItem(key) ?? '{}');
    return typeof noted === 'object' && noted !== null ? noted : {};
  } catch {
    // No storage here, e.g. on a server or where it is blocked: then there is no memory either.
    return {};
  }
}

function write(note: string | undefined): void {
  try {
    if (note === undefined) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, note);
  } catch {
    // See above.
  }
}
