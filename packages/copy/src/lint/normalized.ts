/**
 * A text as a reader sees it: letters and digits of special form (full-width, circled, mathematical) become plain ones (NFKC).
 * An ellipsis stays one, because its three dots are not part of a name.
 */
export function normalized(text: string): string {
  return text
    .split('…')
    .map((part) => part.normalize('NFKC'))
    .join('…');
}
