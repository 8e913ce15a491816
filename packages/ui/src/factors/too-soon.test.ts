import { expect, test } from 'vitest';
import { isTooSoon } from './too-soon.ts';

test('"sent a moment ago" is said only where it is true, and not of a budget that is spent for the day', () => {
  expect(isTooSoon('rate_limited', 25)).toBe(true);
  expect(isTooSoon('rate_limited', 36_000)).toBe(false);
  expect(isTooSoon('rate_limited', undefined)).toBe(false);
  expect(isTooSoon('factor_locked', 25)).toBe(false);
});
