import { expect, test } from 'vitest';
import { preferredLanguage } from './preferred-language.ts';

const asked = (header: string) =>
  preferredLanguage(new Request('https://app.example.com', { headers: { 'accept-language': header } }));

test('the language that weighs most comes first, and nonsense counts for nothing', () => {
  expect(asked('de-AT,de;q=0.9,en;q=0.8')).toBe('de-AT');
  expect(asked('en;q=0.5, ja')).toBe('ja');
  expect(asked('fr;q=0, *;q=0.5')).toBeUndefined();
  expect(asked('!!, <script>')).toBeUndefined();
  expect(asked('')).toBeUndefined();
});

test('a header that never ends is not read to its end', () => {
  expect(asked(`${'!,'.repeat(100_000)}de`)).toBeUndefined();
});
