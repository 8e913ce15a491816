import { directionOf } from './language.ts';
import { pseudo, pseudoLocale } from './locales/pseudo.ts';
import { type ParsedMessage, parseMessage, type Part } from './parse-message.ts';

export type Values = Readonly<Record<string, string | number>>;

const cache = new Map<string, ParsedMessage>();

/** Fills one ICU message in. Throws a `RangeError` where a value is missing. */
export function format(message: string, locale: string, values: Values = {}): string {
  const isPseudo = locale === pseudoLocale;
  const key = `${isPseudo}\n${message}`;
  const known = cache.get(key);
  const parsed = known ?? (isPseudo ? pseudo(parseMessage(message)) : parseMessage(message));
  if (!known) cache.set(key, parsed);
  const facts = directionOf(locale) === 'rtl' ? isolated(values) : values;
  return fill(parsed, isPseudo ? 'en' : locale, facts);
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
  return [...new Set(names(parseMessage(message)))];
}

function names(message: ParsedMessage): string[] {
  return message.flatMap((part) => {
    if (part.type === 'text' || part.type === 'count') return [];
    return part.type === 'choice' ? [part.name, ...[...part.options.values()].flatMap(names)] : [part.name];
  });
}

function fill(message: ParsedMessage, locale: string, values: Values, count?: number): string {
  return message.map((part) => fillPart(part, locale, values, count)).join('');
}

function fillPart(part: Part, locale: string, values: Values, count: number | undefined): string {
  switch (part.type) {
    case 'text':
      return part.text;
    case 'count':
      return count === undefined ? '#' : new Intl.NumberFormat(locale).format(count);
    case 'value':
      return String(valueOf(part.name, values));
    case 'number': {
      const style = part.style === 'percent' ? { style: 'percent' as const } : {};
      const whole = part.style === 'integer' ? { maximumFractionDigits: 0 } : {};
      return new Intl.NumberFormat(locale, { ...style, ...whole }).format(Number(valueOf(part.name, values)));
    }
    case 'date':
    case 'time': {
      const length = lengths.find((one) => one === part.style) ?? 'medium';
      const shape = part.type === 'date' ? { dateStyle: length } : { timeStyle: length };
      return new Intl.DateTimeFormat(locale, shape).format(new Date(valueOf(part.name, values)));
    }
    case 'choice':
      return choose(part, locale, values, count);
  }
}

const lengths = ['short', 'medium', 'long', 'full'] as const;

function choose(
  { kind, name, offset, options }: Extract<Part, { type: 'choice' }>,
  locale: string,
  values: Values,
  outer: number | undefined,
): string {
  const value = valueOf(name, values);
  // `parseMessage` lets no choice through that has no `other`.
  const other = options.get('other') ?? [];
  if (kind === 'select') return fill(options.get(String(value)) ?? other, locale, values, outer);
  const count = Number(value) - offset;
  const type = kind === 'selectordinal' ? 'ordinal' : 'cardinal';
  const rule = new Intl.PluralRules(locale, { type }).select(count);
  return fill(options.get(`=${value}`) ?? options.get(rule) ?? other, locale, values, count);
}

function valueOf(name: string, values: Values): string | number {
  const value = values[name];
  if (value === undefined)
    throw new RangeError(`A message wants "${name}", and nobody gave it. Pass it beside the key.`);
  return value;
}
