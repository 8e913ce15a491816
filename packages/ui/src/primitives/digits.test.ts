import { expect, test } from 'vitest';
import { toDigits } from './digits.ts';

test('a code can be pasted with the spaces that an app shows', () => {
  expect(toDigits(' 004 217 ')).toBe('004217');
  expect(toDigits('004-217')).toBe('004217');
});

test('a code can be typed in the digits of other scripts', () => {
  expect(toDigits('٠٠٤٢١٧')).toBe('004217');
  expect(toDigits('۰۰۴۲۱۷')).toBe('004217');
  expect(toDigits('００４２１７')).toBe('004217');
});
