import type { ParsedMessage } from '../read-message.ts';

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const accented = 'åƀçđéƒĝĥîĵķļɱñöþɋŕšţûṽŵẋýžÅƁÇĐÉƑĜĤÎĴĶĻṀÑÖÞɊŔŠŢÛṼŴẊÝŽ';
const accents = new Map([...plain].map((letter, index) => [letter, [...accented][index] ?? letter]));

/** Stretches the words of a message and leaves its placeholders alone. */
export function pseudo(message: ParsedMessage): ParsedMessage {
  return [literal('⟦'), ...message.map(stretchElement), literal('⟧')];
}

function stretchElement(element: ParsedMessage[number]): ParsedMessage[number] {
  if ('options' in element) {
    const options = Object.entries(element.options).map(([name, option]) => [
      name,
      { ...option, value: option.value.map(stretchElement) },
    ]);
    // SAFETY: the same options under the same names; only literal text inside them differs.
    return { ...element, options: Object.fromEntries(options) } as ParsedMessage[number];
  }
  return element.type === 0 ? literal(stretch(element.value)) : element;
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

function literal(value: string): ParsedMessage[number] {
  return { type: 0, value };
}
