import { expect, test } from 'vitest';
import { hashPassword, passwordMatches } from './passwords.ts';

test('the same password has a different hash each time, and each one matches', async () => {
  const [one, two] = await Promise.all([hashPassword('paper-lantern'), hashPassword('paper-lantern')]);
  expect(one).not.toBe(two);
  expect(await passwordMatches('paper-lantern', one)).toBe(true);
  expect(await passwordMatches('paper-lanterm', one)).toBe(false);
});

test('a password for an unknown account never matches', async () => {
  expect(await passwordMatches('', undefined)).toBe(false);
});
