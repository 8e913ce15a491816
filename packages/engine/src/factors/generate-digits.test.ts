import { expect, test } from 'vitest';
import { generateDigits } from './generate-digits.ts';

test('a small number keeps its leading zeros', () => {
  expect(generateDigits(6, () => 4217)).toBe('004217');
  expect(generateDigits(6, () => 0)).toBe('000000');
  expect(generateDigits(8, () => 4217)).toBe('00004217');
});

test('a random value that would bias the codes is rejected', () => {
  // 2^32 is no multiple of a million: the last 967,296 values would make some codes likelier.
  const six = [2 ** 32 - 1, 4_294_000_000, 4_293_999_999];
  expect(generateDigits(6, () => six.shift() ?? 0)).toBe('999999');
  const eight = [2 ** 32 - 1, 4_200_000_000, 4_199_999_999];
  expect(generateDigits(8, () => eight.shift() ?? 0)).toBe('99999999');
});

test('codes from the real random source differ', () => {
  expect(new Set(Array.from({ length: 50 }, () => generateDigits(6))).size).toBeGreaterThan(45);
});
