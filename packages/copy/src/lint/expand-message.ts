import { messageElements, type MessageElements } from '../parse-message.ts';

/** One placeholder and its ICU form. */
export interface Placeholder {
  readonly name: string;
  /** `other`: a number, date, select …, which the message itself would format. */
  readonly form: 'plain' | 'plural' | 'other';
}

/** The placeholders of a message with their forms. Throws the parser's errors. */
export function placeholderForms(message: string): Placeholder[] {
  const forms = (elements: MessageElements): Placeholder[] =>
    elements.flatMap((element): Placeholder[] => {
      if (element.type === 0 || element.type === 7) return [];
      const name = String(element.value);
      if (!('options' in element)) return [{ name, form: element.type === 1 ? 'plain' : 'other' }];
      const nested = Object.values(element.options).flatMap(({ value }) => forms(value));
      const counts = element.type === 6 && element.pluralType === 'cardinal' && element.offset === 0;
      return [{ name, form: counts ? 'plural' : 'other' }, ...nested];
    });
  return forms(messageElements(message));
}

/** Thrown for a message with more than 100 variations. */
export class TooManyVariations extends Error {
  constructor() {
    super('This message has more than 100 variations, too many to check. Use at most one plural.');
  }
}

/** Every text that a message can become, over all its branches, with placeholders filled by `fill`. Throws `TooManyVariations` above 100. */
export function expandMessage(message: string, fill: (name: string) => string): string[] {
  const expand = (elements: MessageElements, counted: string): string[] =>
    elements.reduce<string[]>(
      (texts, element) => {
        const next = expandElement(element, counted);
        if (texts.length * next.length > 100) throw new TooManyVariations();
        return texts.flatMap((text) => next.map((rest) => text + rest));
      },
      [''],
    );
  const expandElement = (element: MessageElements[number], counted: string): string[] => {
    if (element.type === 0) return [element.value];
    if (element.type === 7) return [fill(counted)];
    const name = String(element.value);
    return 'options' in element
      ? Object.values(element.options).flatMap(({ value }) => expand(value, name))
      : [fill(name)];
  };
  return expand(messageElements(message), '');
}
