import type { CopyLine } from '@kairos-mfa/protocol';
import type { StructureRule } from './lint-rule.ts';
import { lettersOf, wordsOf } from './segments.ts';

const buttons: readonly CopyLine[] = ['primary', 'dismiss', 'later'];
const mostLetters = 24;
const mostWords = 5;
/** They write no spaces, so that a dictionary's words say nothing about a line. */
const withoutSpaces = new Set(['ja', 'zh-Hans']);

/** A button is one short line on a phone. */
export const buttonLength: StructureRule = ({ said, locale }) =>
  buttons
    .filter((line) =>
      said[line].some(
        (text) =>
          lettersOf(text) > mostLetters ||
          (!withoutSpaces.has(locale) && wordsOf(text, locale).length > mostWords),
      ),
    )
    .map((line) => ({
      line,
      message: `A button has at most ${mostLetters} letters and ${mostWords} words.`,
    }));
