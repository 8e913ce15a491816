import type { CopyLine } from '@kairos-mfa/protocol';
import type { StructureRule } from './lint-rule.ts';
import { characterCount, wordsOf } from './segments.ts';

const buttons: readonly CopyLine[] = ['primary', 'dismiss', 'later'];
const maxCharacters = 24;
const maxWords = 5;
/** These languages have no spaces, so a word count is not meaningful. */
const languagesWithoutSpaces = new Set(['ja', 'zh-Hans', 'zh-Hant']);

/** A button label fits on one line of a phone. */
export const buttonLength: StructureRule = ({ formatted, locale }) =>
  buttons
    .filter((line) =>
      formatted[line].some(
        (text) =>
          characterCount(text) > maxCharacters ||
          (!languagesWithoutSpaces.has(locale) && wordsOf(text, locale).length > maxWords),
      ),
    )
    .map((line) => ({
      line,
      message: `A button has at most ${maxCharacters} characters and ${maxWords} words.`,
    }));
