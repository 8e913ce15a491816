/** The words of a text, as its language parts them. */
export function wordsOf(text: string, locale: string): string[] {
  const parts = new Intl.Segmenter(locale, { granularity: 'word' }).segment(text);
  return [...parts].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}

/** The sentences of a text. */
export function sentencesOf(text: string, locale: string): string[] {
  const parts = new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(text);
  return [...parts].map(({ segment }) => segment.trim()).filter((sentence) => sentence !== '');
}

/** Letters as a reader counts them; what only steers direction is not seen. */
export function lettersOf(text: string): number {
  const seen = text.replaceAll(/[\u061C\u200E\u200F\u2066-\u2069]/g, '');
  return [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(seen)].length;
}
