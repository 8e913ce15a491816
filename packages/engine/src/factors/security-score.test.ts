import { expect, test } from 'vitest';
import type { FactorRow } from '../store/factors.ts';
import { builtInVerifiers } from './index.ts';
import { securityScore } from './security-score.ts';

const verifiers = new Map(Object.entries(builtInVerifiers));
const score = (types: readonly string[], codesLeft: number) =>
  // SAFETY: the score reads the type alone.
  securityScore(
    verifiers,
    types.map((type) => ({ type }) as FactorRow),
    codesLeft,
  );
const done = (types: readonly string[], codesLeft: number) => {
  const { value, max, checklist } = score(types, codesLeft);
  return [value, max, checklist.filter((one) => one.done).map(({ item }) => item)];
};

test.each([
  ['no factor', [], 0, [0, 100, []]],
  ['one factor', ['totp'], 3, [25, 100, ['factor']]],
  ['more than three codes', ['totp'], 4, [50, 100, ['factor', 'recovery_codes']]],
  ['a factor that resists phishing', ['passkey'], 0, [50, 100, ['factor', 'phishing_resistant']]],
  ['two factors', ['totp', 'sms'], 0, [50, 100, ['factor', 'second_factor']]],
  ['a factor without a verifier', ['palm'], 0, [25, 100, ['factor']]],
  [
    'everything',
    ['sms', 'passkey'],
    10,
    [100, 100, ['factor', 'recovery_codes', 'phishing_resistant', 'second_factor']],
  ],
] as const)('the score of a person with %s', (_name, types, codesLeft, expected) => {
  expect(done(types, codesLeft)).toEqual(expected);
});

test('the items that are missing are listed too', () => {
  expect(score([], 0).checklist).toHaveLength(4);
});
