import type { ParsedMessage, Part } from '../parse-message.ts';

/** The locale that designers look at: accents, brackets and about 35 % more length, still readable. */
export const pseudoLocale = 'en-XA';

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const accented = 'åƀçđéƒĝĥîĵķļɱñöþɋŕšţûṽŵẋýžÅƁÇĐÉƑĜĤÎĴĶĻṀÑÖÞɊŔŠŢÛṼŴẊÝŽ';
const accents = new Map([...plain].map((letter, index) => [letter, [...accented][index] ?? letter]));

/** Stretches the words of a message and leaves its placeholders alone. */
export function pseudo(message: ParsedMessage): ParsedMessage {
  return [literal('⟦'), ...message.map(stretchPart), literal('⟧')];
}

function stretchPart(part: Part): Part {
  if (part.type === 'text') return literal(stretch(part.text));
  if (part.type !== 'choice') return part;
  const options = [...part.options].map(([name, option]) => [name, option.map(stretchPart)] as const);
  return { ...part, options: new Map(options) };
}

function stretch(text: string): string {
  return text
    .split(' ')
    .map(
      (word) =>
        [...word].map((letter) => accents.get(letter) ?? letter).join('') +
        '·'.repeat(Math.ceil(word.length * 0.35)),
    )
    .join(' ');
}

function literal(text: string): Part {
  return { type: 'text', text };
}
