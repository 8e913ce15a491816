import type { MessageElements } from '../parse-message.ts';

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const accented = 'åƀçđéƒĝĥîĵķļɱñöþɋŕšţûṽŵẋýžÅƁÇĐÉƑĜĤÎĴĶĻṀÑÖÞɊŔŠŢÛṼŴẊÝŽ';
const accents = new Map([...plain].map((letter, index) => [letter, [...accented][index] ?? letter]));

/** Lengthens the text of a message and keeps its placeholders. */
export function pseudo(message: MessageElements): MessageElements {
  return [literal('⟦'), ...message.map(stretchElement), literal('⟧')];
}

function stretchElement(element: MessageElements[number]): MessageElements[number] {
  if ('options' in element) {
    const options = Object.entries(element.options).map(([name, option]) => [
      name,
      { ...option, value: option.value.map(stretchElement) },
    ]);
    // SAFETY: the same options under the same names; only literal text inside them differs.
    return { ...element, options: Object.fromEntries(options) } as MessageElements[number];
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

function literal(value: string): MessageElements[number] {
  return { type: 0, value };
}
