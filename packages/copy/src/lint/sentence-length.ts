import type { CopyLine } from '@kairos-mfa/protocol';
import type { StructureRule } from './lint-rule.ts';
import { sentencesOf, wordsOf } from './segments.ts';

const textLines: readonly CopyLine[] = ['title', 'body', 'benefit'];
const maxWords = 20;
/** The segmenter's words are about half as long in these languages. */
const languagesWithoutSpaces = new Set(['ja', 'zh-Hans', 'zh-Hant']);

/** A sentence is short. */
export const sentenceLength: StructureRule = ({ formatted, locale }) => {
  const limit = languagesWithoutSpaces.has(locale) ? maxWords * 2 : maxWords;
  return textLines.flatMap((line) => {
    const longest = Math.max(
      0,
      ...formatted[line]
        .flatMap((text) => sentencesOf(text, locale))
        .map((text) => wordsOf(text, locale).length),
    );
    return longest > limit
      ? [{ line, message: `A sentence has ${longest} words; the limit is ${limit}. Split it.` }]
      : [];
  });
};
