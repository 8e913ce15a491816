import { sentencesOf, wordsOf } from '../segments.ts';

/**
 * The readability index LIX (Björnsson 1968), which counts long words and not syllables and so fits every alphabet, as a
 * school year (Anderson 1983). `longWord`: a word with more letters is long; more in a language that joins words.
 */
export function lixGrade(locale: string, longWord: number): (text: string) => number {
  return (text) => {
    const words = wordsOf(text, locale);
    const long = words.filter((word) => word.length > longWord).length;
    const lix = wordsPerSentence(text, locale) + (100 * long) / Math.max(1, words.length);
    return Math.max(0, (lix - 4) / 4);
  };
}

/** Where the letters of a word say nothing about its difficulty: a school year for each of these words of a sentence. */
export function sentenceGrade(locale: string, wordsPerGrade: number): (text: string) => number {
  return (text) => wordsPerSentence(text, locale) / wordsPerGrade;
}

function wordsPerSentence(text: string, locale: string): number {
  return wordsOf(text, locale).length / Math.max(1, sentencesOf(text, locale).length);
}
