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

test('spaces and dashes are dropped wherever they stand, and a code of another length is refused', () => {
  const code = '011123456789ABCDEFGHJKMN';
  expect(canonicalRecoveryCode([...code].join(' - '))).toBe(code);
  expect(canonicalRecoveryCode(`${code}0`)).toBeUndefined();
  expect(canonicalRecoveryCode(code.replace('N', '!'))).toBeUndefined();
  expect(canonicalRecoveryCode('OOOOOOIIIIIILLLLLL000000')).toBe('000000111111111111000000');
});
