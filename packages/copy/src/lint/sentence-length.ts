import type { CopyLine } from '@kairos-mfa/protocol';
import type { StructureRule } from './lint-rule.ts';
import { sentencesOf, wordsOf } from './segments.ts';

const told: readonly CopyLine[] = ['title', 'body', 'benefit'];
const mostWords = 20;
/** What a dictionary cuts there are not the words of other languages: about half as long. */
const withoutSpaces = new Set(['ja', 'zh-Hans']);

/** One thought a sentence. */
export const sentenceLength: StructureRule = ({ said, locale }) => {
  const most = withoutSpaces.has(locale) ? mostWords * 2 : mostWords;
  return told.flatMap((line) => {
    const longest = Math.max(
      0,
      ...said[line].flatMap((text) => sentencesOf(text, locale)).map((text) => wordsOf(text, locale).length),
    );
    return longest > most
      ? [{ line, message: `A sentence of ${longest} words; ${most} are enough. Make two of it.` }]
      : [];
  });
};
