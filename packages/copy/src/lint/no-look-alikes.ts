import type { CopyLine } from '@kairos-mfa/protocol';
import { copyLinesOf } from './copy-lines.ts';
import { factPlaceholder, type StructureRule } from './lint-rule.ts';
import { normalized } from './normalized.ts';

/** The scripts of the languages that are not written in Latin letters. Latin is allowed everywhere, for names. */
const scripts: Readonly<Record<string, string>> = {
  ar: '\\p{Script=Arabic}',
  ja: '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー',
  ko: '\\p{Script=Hangul}\\p{Script=Han}',
  zh: '\\p{Script=Han}\\p{Script=Bopomofo}',
};
/** The Latin letters of today's languages, without phonetic ones and the dotless i, which look like others (UTS #39). */
const latin = 'A-Za-zªºÀ-ÖØ-öø-\u0130\u0132-\u0137\u0139-\u017e\u0218-\u021b\u1e00-\u1eff';
/** A capital I where a small l belongs, or a digit inside a word: “PaypaI”, “Micr0soft”. German writes “MitarbeiterInnen”. */
const imitation = /\p{Ll}{2}I(?!nn?(?:en)?(?!\p{L}))(?![\p{Lu}\p{Nd}])|\p{L}[01]+\p{L}/u;

/** No letters of another script, and none that only look like letters: a name written with them imitates another name. */
export const noLookAlikes: StructureRule = ({ locale, words, written }) => {
  const own = scripts[new Intl.Locale(locale).language] ?? '';
  const foreign = new RegExp(`(?![${latin}${own}])\\p{L}|\\p{Nl}`, 'u');
  const offending = (line: CopyLine): string | undefined =>
    written[line]
      .flatMap((text) => text.split(factPlaceholder))
      .flatMap((text) => text.split(/[^\p{L}\p{M}\p{N}]+/u))
      .find((word) => foreign.test(word.normalize('NFC')) || hasSpecialLatin(word) || imitation.test(word));
  return copyLinesOf(words).flatMap(([line]) => {
    const word = offending(line);
    return word === undefined
      ? []
      : [
          {
            line,
            message: `“${word}” has characters that look like others. Write it with the letters of this language.`,
          },
        ];
  });
};

/** Latin letters of special form: full-width, mathematical, ligatures. */
function hasSpecialLatin(word: string): boolean {
  return [...word].some((letter) => {
    const plain = normalized(letter);
    return plain !== letter.normalize('NFC') && /\p{Script=Latin}/u.test(plain) && !/[ªº]/.test(letter);
  });
}
