import { expect, test } from 'vitest';
import { preferredLanguage } from './preferred-language.ts';

const asked = (header: string) =>
  preferredLanguage(new Request('https://app.example.com', { headers: { 'accept-language': header } }));

test('the language with the highest weight is preferred, and malformed entries are ignored', () => {
  expect(asked('de-AT,de;q=0.9,en;q=0.8')).toBe('de-AT');
  expect(asked('en;q=0.5, ja')).toBe('ja');
  expect(asked('fr;q=0, *;q=0.5')).toBeUndefined();
  expect(asked('!!, <script>')).toBeUndefined();
  expect(asked('')).toBeUndefined();
});

test('only the beginning of a long header is read', () => {
  expect(asked(`${'!,'.repeat(100_000)}de`)).toBeUndefined();
});
