/**
 * A country code as it is compared and stored: ISO 3166-1, e.g. `DE`, or a code that an edge has of its own, e.g. `T1`.
 * Undefined for anything else, and for `XX`, by which edges mean that they do not know.
 */
export function normalizeCountry(code: string): string | undefined {
  const upper = code.toUpperCase();
  return /^[A-Za-z][A-Za-z0-9]$/.test(code) && upper !== 'XX' ? upper : undefined;
}
