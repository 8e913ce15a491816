import { expect, test } from 'vitest';
import { openStore } from './open-store.ts';
import { createPayoutStore } from './payouts.ts';

test('a balance is never overdrawn, to the cent', () => {
  const payouts = createPayoutStore(openStore(':memory:'));
  const studio = payouts.addStudio('Studio', 100.1);
  expect(payouts.withdraw(studio, 100.11)).toBe(false);
  expect(payouts.withdraw(studio, 33.37)).toBe(true);
  expect(payouts.balance(studio)).toBe(66.73);
  expect(payouts.withdraw(studio, 66.73)).toBe(true);
  expect(payouts.balance(studio)).toBe(0);
});
