import { IntlMessageFormat } from 'intl-messageformat';
import { keepNewest } from './keep-newest.ts';
import { directionOf } from './language.ts';
import { pseudo, pseudoLocale } from './locales/pseudo.ts';

/** A message as the parser leaves it; a build step may ship these instead of strings and leave the parser out. */
export type ParsedMessage = ReturnType<IntlMessageFormat['getAst']>;
export type Values = Readonly<Record<string, string | number>>;

/** Prepared messages kept at hand; locales come from requests and words from tenants, so there is no end to them. */
const keptMessages = 8_000;
const cache = keepNewest<IntlMessageFormat>(keptMessages);

/** Fills one ICU message in. The only place that meets the parser. */
export function format(message: string, locale: string, values: Values = {}): string {
  const facts = directionOf(locale) === 'rtl' ? isolated(values) : values;
  return String(prepared(message, locale).format(facts));
}

/** Keeps a name, an address or a masked number in one piece inside a sentence read from the right (UAX #9, isolates). */
function isolated(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      // Digits alone keep their order, and a code is copied as it is; a bare key chooses a branch.
      typeof value === 'number' || /^(\d*|[a-z_]+)$/.test(value) ? value : `\u2068${value}\u2069`,
    ]),
  );
}

/** Names the placeholders of a message, those inside its branches included. */
export function placeholdersOf(message: string): string[] {
  return [...new Set(names(prepared(message, 'en').getAst()))];
}

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
  return forms(prepared(message, 'en').getAst());
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
  return spell(prepared(message, 'en').getAst(), '');
}

function prepared(message: string, locale: string): IntlMessageFormat {
  const key = `${locale}\n${message}`;
  const known = cache.get(key);
  if (known) return known;
  // Words are text and never markup, so `<` means nothing here.
  const made = new IntlMessageFormat(message, locale, undefined, { ignoreTag: true });
  const ready = locale === pseudoLocale ? new IntlMessageFormat(pseudo(made.getAst()), 'en') : made;
  cache.set(key, ready);
  return ready;
}

function names(message: ParsedMessage): string[] {
  return message.flatMap((element) => {
    const nested =
      'options' in element ? Object.values(element.options).flatMap((option) => names(option.value)) : [];
    // Types 0 and 7 are literal text and `#`.
    return element.type === 0 || element.type === 7 ? nested : [String(element.value), ...nested];
  });
}
