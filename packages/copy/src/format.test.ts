import fc from 'fast-check';
import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';
import { format, placeholdersOf } from './format.ts';
import { deck } from './locales/en.deck.ts';
import { en } from './locales/en.ts';

/** The reference: what browsers do not have to load. */
function reference(message: string, locale: string, values: Record<string, string | number>): string {
  return String(new IntlMessageFormat(message, locale, undefined, { ignoreTag: true }).format(values));
}

const ours = [...Object.values(en), ...Object.values(deck).flatMap((words) => Object.values(words))];
const locales = ['en', 'de', 'fr', 'pl', 'ar', 'ja'] as const;

test('every message of ours reads as the reference reads it, in every kind of plural', () => {
  for (const message of ours)
    for (const locale of locales)
      for (const count of [0, 1, 2, 3, 11, 1234]) {
        const values = Object.fromEntries(placeholdersOf(message).map((name) => [name, count]));
        expect(format(message, locale, values)).toBe(reference(message, locale, values));
      }
});

test('whatever else a host writes reads as the reference reads it', () => {
  const text = fc.string({ unit: fc.constantFrom(...'ab ’<>|.é'.split('')), maxLength: 6 });
  const quotes = fc.constantFrom("''", "'{not}'", "it''s", "'}'", "l'eau");
  const { message } = fc.letrec<{ message: string; part: string }>((tie) => ({
    message: fc.array(tie('part'), { maxLength: 4 }).map((parts) => parts.join(' ')),
    part: fc.oneof(
      { maxDepth: 3 },
      text,
      quotes,
      fc.constantFrom('{n}', '{s}', '{ n }', '{n, number}', '{n, number, percent}'),
      fc
        .tuple(fc.constantFrom('plural', 'selectordinal', 'plural, offset:1'), tie('message'), tie('message'))
        .map(([kind, one, other]) =>
          kind.includes(',')
            ? `{n, plural, offset:1 =1 {just ${one}} one {# ${one}} other {# ${other}}}`
            : `{n, ${kind}, =0 {none} one {# ${one}} other {# ${other}}}`,
        ),
      fc.tuple(tie('message'), tie('message')).map(([a, other]) => `{s, select, a {${a}} other {${other}}}`),
    ),
  }));
  fc.assert(
    fc.property(
      message,
      fc.constantFrom(...locales),
      fc.nat(30),
      fc.constantFrom('a', 'b'),
      (said, locale, n, s) => {
        expect(format(said, locale, { n, s })).toBe(reference(said, locale, { n, s }));
      },
    ),
    { numRuns: 2_000 },
  );
});

test.each(['{', '{name', '}', '{n, plural, one {x}}', '{n, money}', '{n, plural, other {x}'])(
  '%s is refused with a word about why, and never shown half',
  (message) => {
    expect(() => format(message, 'en', { n: 1, name: 'x' })).toThrow(SyntaxError);
  },
);

test('a fact that is missing is said, and never left out silently', () => {
  expect(() => format('Hello {name}', 'en')).toThrow(/wants "name"/);
});
