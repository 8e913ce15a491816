/** Isolates a masked number or address in a sentence: it keeps its order in right-to-left text, and never wraps. */
export function bidiIsolate(maskedDestination: string): string {
  return `\u2066${maskedDestination.replaceAll(' ', '\u00a0')}\u2069`;
}
