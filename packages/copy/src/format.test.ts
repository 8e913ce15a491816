import fc from 'fast-check';
import { expect, test } from 'vitest';
import { format, needsReader } from './format.ts';
import { english } from './language.ts';
import { languages } from './languages.ts';
import { placeholdersOf, readMessage } from './read-message.ts';

test.each(Object.values(languages))(
  'what is compiled of $locale says the same as the reader of any message',
  ({ compiled, ...language }) => {
    const spoken = { ...language, compiled };
    expect(Object.keys(compiled ?? {}).length).toBeGreaterThan(50);
    for (const message of Object.keys(compiled ?? {}))
      for (const fact of [0, 1, 2, 3, 11, 1234, 'none', 'Ann', '+31 •••• 42']) {
        const facts = Object.fromEntries(placeholdersOf(message).map((name) => [name, fact]));
        // A count is a number, and nothing else is counted.
        if (typeof fact === 'string' && message.includes(', plural,')) continue;
        expect(format(message, spoken, facts)).toBe(format(message, language, facts));
      }
  },
);

test('a text that is taken as it stands is one that the reader would leave as it is', () => {
  const parts = fc.constantFrom("'", "''", "'<", '<', '>', '#', '{', '}', '|', 'it', ' ', 'é', '\n', '</b>');
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 8 }), (said) => {
      const message = said.join('');
      if (needsReader(message, english)) return;
      expect(readMessage(message, 'en').placeholders()).toEqual([]);
      expect(readMessage(message, 'en').format({})).toBe(message);
    }),
    { numRuns: 5_000 },
  );
});

test('a fact that is missing is said, and never left out in silence', () => {
  const ours = english.words['enroll.another.body'];
  expect(() => format(ours, english)).toThrow(/\{factor\}/);
  expect(() => format(ours, { locale: 'en' })).toThrow(/factor/);
});

test.each(['{', '{name', '{n, plural, one {x}}', '{n, money}'])('%s is refused', (message) => {
  expect(() => format(message, english, { n: 1, name: 'x' })).toThrow(SyntaxError);
});

test('a word that every object knows is said like any other', () => {
  expect(format('constructor', english)).toBe('constructor');
});
