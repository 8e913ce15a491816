/** Present in every environment that Kairos runs in. */
declare const console: { error: (message: string, cause?: unknown) => void };

const reported = new Set<string>();
/** Bounds the set, because messages and locale tags may come from tenants. */
const maxWarnings = 1_000;

/** Reports a developer's mistake on the console, once for each message. */
export function warnOnce(message: string, cause?: unknown): void {
  if (reported.has(message) || reported.size >= maxWarnings) return;
  reported.add(message);
  console.error(message, cause ?? '');
}
