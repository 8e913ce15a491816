import { expect, test } from 'vitest';
import { formatAmount } from './format-facts.ts';

const space = '\u00a0';

test.each([
  [1250, 'EUR', '€1,250.00'],
  [1000, 'JPY', '¥1,000'],
  [0.004, 'BTC', `BTC${space}0.004`],
  [0.0004, 'USDC', '0.0004 USDC'],
  [0.0004, undefined, '0.0004'],
  [1000.4, 'JPY', '¥1,000.4'],
  [999.996, 'EUR', '€999.996'],
  [0.1 + 0.2, 'EUR', '€0.30000000000000004'],
  [1e21, 'USDC', '1,000,000,000,000,000,000,000 USDC'],
])('a sum is shown to its last digit: %d %s', (amount, currency, shown) => {
  expect(formatAmount('en', amount, currency)).toBe(shown);
});

test('an amount that cannot be formatted without loss is shown unchanged', () => {
  expect(formatAmount('en', 1.5e-20, 'EUR')).toBe('1.5e-20 EUR');
  expect(formatAmount('en', 1e-30)).toBe('1e-30');
});

test('an amount given as text is formatted if it is a number, and left unchanged otherwise', () => {
  expect(formatAmount('de', '5000', 'EUR')).toBe(`5.000,00${space}€`);
  expect(formatAmount('en', '90071992547409931', 'EUR')).toBe('90071992547409931 EUR');
  expect(formatAmount('en', '0x10', 'EUR')).toBe('0x10 EUR');
  expect(formatAmount('en', 'all of it')).toBe('all of it');
});
