import { expect, test } from 'vitest';
import { isResendCooldown } from './resend-cooldown.ts';

test('only a short wait is a resend cooldown; a long one is a used-up rate limit', () => {
  expect(isResendCooldown('rate_limited', 25)).toBe(true);
  expect(isResendCooldown('rate_limited', 36_000)).toBe(false);
  expect(isResendCooldown('rate_limited', undefined)).toBe(false);
  expect(isResendCooldown('factor_locked', 25)).toBe(false);
});
