import { expect, test } from 'vitest';
import { codeLength } from './code-length.ts';

test('a code has as many digits as the server says', () => {
  expect(codeLength({ digits: 8 })).toBe(8);
  expect(codeLength({ otpauthUri: 'otpauth://totp/a?secret=JBSW&digits=8&period=30' })).toBe(8);
  expect(codeLength({ otpauthUri: 'otpauth://totp/a?secret=JBSW' })).toBe(6);
  expect(codeLength({})).toBe(6);
});

test('a length that no authenticator knows leaves an input that can be filled in', () => {
  expect(codeLength({ digits: 0 })).toBe(6);
});
