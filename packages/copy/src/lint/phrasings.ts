import { parsed, type ParsedMessage } from '../read-message.ts';

/** One placeholder, and how its message writes it. */
export interface Placeholder {
  readonly name: string;
  /** `other`: a number, a date, a choice … whose form would be the message's own. */
  readonly form: 'plain' | 'plural' | 'other';
}

/** The placeholders of a message with the form of each. Throws what the parser throws. */
export function placeholderForms(message: string): Placeholder[] {
  const forms = (elements: ParsedMessage): Placeholder[] =>
    elements.flatMap((element): Placeholder[] => {
      if (element.type === 0 || element.type === 7) return [];
      const name = String(element.value);
      if (!('options' in element)) return [{ name, form: element.type === 1 ? 'plain' : 'other' }];
      const nested = Object.values(element.options).flatMap(({ value }) => forms(value));
      const counts = element.type === 6 && element.pluralType === 'cardinal' && element.offset === 0;
      return [{ name, form: counts ? 'plural' : 'other' }, ...nested];
    });
  return forms(parsed(message));
}

/** A message that nobody could read in all its forms. */
export class TooManyWays extends Error {
  constructor() {
    super('It can be said in more than 100 ways, so nobody could check them all. Count once.');
  }
}

/** Everything that a message can say, branch by branch, with its placeholders filled by `fill`. Throws `TooManyWays` above 100. */
export function phrasings(message: string, fill: (name: string) => string): string[] {
  const spell = (elements: ParsedMessage, counted: string): string[] =>
    elements.reduce<string[]>(
      (texts, element) => {
        const next = spellOne(element, counted);
        if (texts.length * next.length > 100) throw new TooManyWays();
        return texts.flatMap((text) => next.map((rest) => text + rest));
      },
      [''],
    );
  const spellOne = (element: ParsedMessage[number], counted: string): string[] => {
    if (element.type === 0) return [element.value];
    if (element.type === 7) return [fill(counted)];
    const name = String(element.value);
    return 'options' in element
      ? Object.values(element.options).flatMap(({ value }) => spell(value, name))
      : [fill(name)];
  };
  return spell(parsed(message), '');
}
