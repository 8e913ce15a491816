/** Splits a text into words by the rules of its language. */
export function wordsOf(text: string, locale: string): string[] {
  const parts = new Intl.Segmenter(locale, { granularity: 'word' }).segment(text);
  return [...parts].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}

/** Splits a text into sentences by the rules of its language. */
export function sentencesOf(text: string, locale: string): string[] {
  const parts = new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(text);
  return [...parts].map(({ segment }) => segment.trim()).filter((sentence) => sentence !== '');
}

/** Counts the visible characters (graphemes) of a text, without direction marks. */
export function characterCount(text: string): number {
  const visible = text.replaceAll(/[\u061C\u200E\u200F\u2066-\u2069]/g, '');
  return [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(visible)].length;
}
