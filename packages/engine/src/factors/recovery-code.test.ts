import { expect, test } from 'vitest';
import { canonicalRecoveryCode, generateRecoveryCode } from './recovery-code.ts';

test('a code is four groups of six symbols that cannot be misread', () => {
  for (let count = 0; count < 200; count++)
    expect(generateRecoveryCode()).toMatch(/^([0-9A-HJKMNP-TV-Z]{6}-){3}[0-9A-HJKMNP-TV-Z]{6}$/);
});

test('however it is typed, it is the same code', () => {
  expect(canonicalRecoveryCode('o1lI23-456789-abcdef-ghjkmn')).toBe('011123456789ABCDEFGHJKMN');
  expect(canonicalRecoveryCode(' 0111 23456789abcdefghjkmn ')).toBe('011123456789ABCDEFGHJKMN');
});

test('what cannot be a code is not looked up', () => {
  expect(canonicalRecoveryCode('U11123456789ABCDEFGHJKMN')).toBeUndefined();
  expect(canonicalRecoveryCode('0111')).toBeUndefined();
});
