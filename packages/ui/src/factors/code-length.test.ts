import { expect, test } from 'vitest';
import { codeLength } from './code-length.ts';

test('the code length is the one that the server sent', () => {
  expect(codeLength({ digits: 8 })).toBe(8);
  expect(codeLength({ otpauthUri: 'otpauth://totp/a?secret=JBSW&digits=8&period=30' })).toBe(8);
  expect(codeLength({ otpauthUri: 'otpauth://totp/a?secret=JBSW' })).toBe(6);
  expect(codeLength({})).toBe(6);
});

test('an unsupported code length falls back to six digits, so that the input can be filled in', () => {
  expect(codeLength({ digits: 0 })).toBe(6);
});
