/** A masked number or address inside a sentence: left to right among right-to-left words, and on one line. */
export function bidiIsolate(maskedDestination: string): string {
  return `\u2066${maskedDestination.replaceAll(' ', '\u00a0')}\u2069`;
}
