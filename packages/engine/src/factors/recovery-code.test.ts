import { expect, test } from 'vitest';
import { canonicalRecoveryCode, generateRecoveryCode } from './recovery-code.ts';

test('a code is four groups of six unambiguous symbols', () => {
  for (let count = 0; count < 200; count++)
    expect(generateRecoveryCode()).toMatch(/^([0-9A-HJKMNP-TV-Z]{6}-){3}[0-9A-HJKMNP-TV-Z]{6}$/);
});

test('a code is accepted in any case and with any separators', () => {
  expect(canonicalRecoveryCode('o1lI23-456789-abcdef-ghjkmn')).toBe('011123456789ABCDEFGHJKMN');
  expect(canonicalRecoveryCode(' 0111 23456789abcdefghjkmn ')).toBe('011123456789ABCDEFGHJKMN');
});

test('malformed input is not looked up', () => {
  expect(canonicalRecoveryCode('U11123456789ABCDEFGHJKMN')).toBeUndefined();
  expect(canonicalRecoveryCode('0111')).toBeUndefined();
});
