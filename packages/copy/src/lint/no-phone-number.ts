import { copyLinesOf } from './copy-lines.ts';
import type { StructureRule } from './lint-rule.ts';
import { normalized } from './normalized.ts';

/** Five digits of any script, as in a short code, with what people write between the digits of a number. */
const number = /\p{Nd}(?:[\s\p{Pd}./()+·•_*#]{0,3}\p{Nd}){4,}/u;

/** No number to call, to write to or to type in: a prompt that asks for that is an attack. Facts are not checked: dates and amounts are numbers. */
export const noPhoneNumber: StructureRule = ({ words, written }) =>
  copyLinesOf(words).flatMap(([line]) => {
    const found = written[line].map((text) => number.exec(normalized(text))?.[0]).find(Boolean);
    const message = `“${found}” could be a phone number or a code. Remove it; for a date or a sum use {date} or {amount}, which are known.`;
    return found === undefined ? [] : [{ line, message }];
  });
