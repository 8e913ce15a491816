import { copyLinesOf } from './copy-lines.ts';
import { factPlaceholder, type StructureRule } from './lint-rule.ts';
import { normalized } from './normalized.ts';

/** Digits of every script, numbers in circles, and the Chinese numerals that are written digit by digit. */
const digit = String.raw`[\p{Nd}\p{No}〇零一二三四五六七八九]`;
/** What people write between the digits of one number. Not a currency, and no comma before a space: that is a list. */
const joint = String.raw`(?:(?![,;:،、]\s)[\p{P}\p{S}\p{Z}\p{M}](?<![\p{Sc}%٪])){0,3}`;
/** Five digits, as in a short code. */
const number = new RegExp(`${digit}(?:${joint}${digit}){4,}`, 'u');

/** One group of digits, with the plus sign of a number that is called from abroad. */
const group = String.raw`\+?(?:${digit}|(?<=${digit})[./:-](?=${digit}))+`;
/** Up to two words, or signs, between two groups. */
const words = String.raw`[^\p{L}\p{N}${factPlaceholder}]{0,4}(?:[\p{L}\p{M}'’]+[^\p{L}\p{N}${factPlaceholder}]{1,4}){0,2}`;
const groups = new RegExp(`${group}(?:${words}${group})+`, 'gu');
/** Years, times of day, amounts of money, shares, and “24/7”: numbers that ordinary sentences have. */
const ordinary =
  /(?<![\p{Nd}+])(?:(?:19|20)\p{Nd}{2}|\p{Nd}{1,2}:\p{Nd}{2}|24\/7|\p{Sc} ?\p{Nd}[\p{Nd}.,]*|\p{Nd}[\p{Nd}.,]*\s?[\p{Sc}%٪])(?!\p{Nd})/gu;

/** No number to call, to write to or to type in: a prompt that asks for that is an attack. Facts are not checked: dates and amounts are numbers. */
export const noPhoneNumber: StructureRule = ({ words: copy, written }) =>
  copyLinesOf(copy).flatMap(([line]) => {
    const found = written[line].map((text) => findNumber(normalized(text))).find(Boolean);
    const message = `“${found}” could be a phone number or a code. Remove it; for a date or a sum use {date} or {amount}, which are known.`;
    return found === undefined ? [] : [{ line, message }];
  });

function findNumber(text: string): string | undefined {
  return (
    number.exec(text)?.[0] ?? text.replaceAll(ordinary, factPlaceholder).match(groups)?.find(isSpreadNumber)
  );
}

/** Whether groups of digits with words between them are one number: three of them, or two that begin as a phone number does. */
function isSpreadNumber(text: string): boolean {
  const parts = text.match(new RegExp(group, 'gu')) ?? [];
  const digits = parts.join('').match(new RegExp(digit, 'gu'))?.length ?? 0;
  return digits >= 7 && (parts.length > 2 || beginsAsPhoneNumber(text));
}

/** Whether it begins with a plus sign, or with a zero of any script. */
function beginsAsPhoneNumber(text: string): boolean {
  return /^(?:\+|[0٠۰०০๐〇零])/u.test(text);
}
