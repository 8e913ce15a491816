import { expect, test } from 'vitest';
import { isResendCooldown } from './resend-cooldown.ts';

test('"sent a moment ago" is said only where it is true, and not of a budget that is spent for the day', () => {
  expect(isResendCooldown('rate_limited', 25)).toBe(true);
  expect(isResendCooldown('rate_limited', 36_000)).toBe(false);
  expect(isResendCooldown('rate_limited', undefined)).toBe(false);
  expect(isResendCooldown('factor_locked', 25)).toBe(false);
});
