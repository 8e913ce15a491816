import fc from 'fast-check';
import { expect, test } from 'vitest';
import { format, needsParser } from './format.ts';
import { english } from './language.ts';
import { languages } from './languages.ts';
import { placeholdersOf, parseMessage } from './parse-message.ts';

test.each(Object.values(languages))(
  'the compiled messages of $locale format the same as the parser’s',
  ({ compiled, ...language }) => {
    const spoken = { ...language, compiled };
    expect(Object.keys(compiled ?? {}).length).toBeGreaterThan(50);
    for (const message of Object.keys(compiled ?? {}))
      for (const fact of [0, 1, 2, 3, 11, 1234, 'none', 'Ann', '+31 •••• 42']) {
        const facts = Object.fromEntries(placeholdersOf(message).map((name) => [name, fact]));
        // Only counts are numbers.
        if (typeof fact === 'string' && message.includes(', plural,')) continue;
        expect(format(message, spoken, facts)).toBe(format(message, language, facts));
      }
  },
);

test('a text that is treated as plain is unchanged by the parser', () => {
  const parts = fc.constantFrom("'", "''", "'<", '<', '>', '#', '{', '}', '|', 'it', ' ', 'é', '\n', '</b>');
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 8 }), (variations) => {
      const message = variations.join('');
      if (needsParser(message, english)) return;
      expect(parseMessage(message, 'en').placeholders()).toEqual([]);
      expect(parseMessage(message, 'en').format({})).toBe(message);
    }),
    { numRuns: 5_000 },
  );
});

test('a missing value throws and is never left out silently', () => {
  const ours = english.words['enroll.another.body'];
  expect(() => format(ours, english)).toThrow(/\{factor\}/);
  expect(() => format(ours, { locale: 'en' })).toThrow(/factor/);
});

test.each(['{', '{name', '{n, plural, one {x}}', '{n, money}'])(
  'the invalid message %s is refused',
  (message) => {
    expect(() => format(message, english, { n: 1, name: 'x' })).toThrow(SyntaxError);
  },
);

test('a message that is the name of an Object property is formatted like any other', () => {
  expect(format('constructor', english)).toBe('constructor');
});
