import { expect, test } from 'vitest';
import { toDigits } from './digits.ts';

test('a code may be pasted the way an app shows it', () => {
  expect(toDigits(' 004 217 ')).toBe('004217');
  expect(toDigits('004-217')).toBe('004217');
});

test('a code may be typed in the digits of one’s own script', () => {
  expect(toDigits('٠٠٤٢١٧')).toBe('004217');
  expect(toDigits('۰۰۴۲۱۷')).toBe('004217');
  expect(toDigits('００４２１７')).toBe('004217');
});
