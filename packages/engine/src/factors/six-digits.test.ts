import { expect, test } from 'vitest';
import { mintSixDigits } from './six-digits.ts';

test('a small code keeps its zeros', () => {
  expect(mintSixDigits(() => 4217)).toBe('004217');
  expect(mintSixDigits(() => 0)).toBe('000000');
});

test('a draw that would favour small codes is drawn again', () => {
  // 2^32 is no multiple of a million: the last 967,296 values would make some codes likelier.
  const draws = [2 ** 32 - 1, 4_294_000_000, 4_293_999_999];
  expect(mintSixDigits(() => draws.shift() ?? 0)).toBe('999999');
});

test('codes of a real source differ', () => {
  expect(new Set(Array.from({ length: 50 }, () => mintSixDigits())).size).toBeGreaterThan(45);
});
