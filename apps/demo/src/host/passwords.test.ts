import { expect, test } from 'vitest';
import { hashPassword, passwordMatches } from './passwords.ts';

test('the same password is stored differently each time, and still opens', async () => {
  const [one, two] = await Promise.all([hashPassword('paper-lantern'), hashPassword('paper-lantern')]);
  expect(one).not.toBe(two);
  expect(await passwordMatches('paper-lantern', one)).toBe(true);
  expect(await passwordMatches('paper-lanterm', one)).toBe(false);
});

test('nobody signs in as somebody who does not exist', async () => {
  expect(await passwordMatches('', undefined)).toBe(false);
});
