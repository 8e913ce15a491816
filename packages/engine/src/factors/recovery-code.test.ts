import { readRecoveryCode } from '@kairos-mfa/protocol';
import { expect, test } from 'vitest';
import { generateRecoveryCode } from './recovery-code.ts';

test('a code is four groups of six unambiguous symbols', () => {
  for (let count = 0; count < 200; count++)
    expect(generateRecoveryCode()).toMatch(/^([0-9A-HJKMNP-TV-Z]{6}-){3}[0-9A-HJKMNP-TV-Z]{6}$/);
});

test('a code is accepted in any case and with any separators', () => {
  expect(readRecoveryCode('o1lI23-456789-abcdef-ghjkmn')).toBe('011123456789ABCDEFGHJKMN');
  expect(readRecoveryCode(' 0111 23456789abcdefghjkmn ')).toBe('011123456789ABCDEFGHJKMN');
});

test('malformed input is not looked up', () => {
  expect(readRecoveryCode('U11123456789ABCDEFGHJKMN')).toBeUndefined();
  expect(readRecoveryCode('0111')).toBeUndefined();
});

test('spaces and dashes are dropped wherever they stand, and a code of another length is refused', () => {
  const code = '011123456789ABCDEFGHJKMN';
  expect(readRecoveryCode([...code].join(' - '))).toBe(code);
  expect(readRecoveryCode(`${code}0`)).toBeUndefined();
  expect(readRecoveryCode(code.replace('N', '!'))).toBeUndefined();
  expect(readRecoveryCode('OOOOOOIIIIIILLLLLL000000')).toBe('000000111111111111000000');
});
