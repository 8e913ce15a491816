import { createCopy, english } from '@kairos-mfa/copy';
import { expect, test } from 'vitest';
import { codesText } from './recovery-codes-text.ts';

const sheet = {
  issuer: 'Sixpence',
  account: 'nora@lindqvist.studio',
  codes: ['4K7QWM-9T2XHD', 'B3F5YZ-0S8GKA'],
  made: new Date('2026-11-30T12:00:00Z'),
};

test('a sheet of recovery codes names the product, the account and the date, and says what they are for', () => {
  const text = codesText(createCopy(english), sheet);
  expect(text).toContain('Recovery codes · Sixpence');
  expect(text).toContain('Account: nora@lindqvist.studio');
  expect(text).toMatch(/Made on .*2026/);
  expect(text).toContain('one of these gets you in');
  expect(text).toContain('Keep them somewhere safe');
  expect(text).toContain('1  4K7QWM-9T2XHD\n2  B3F5YZ-0S8GKA\n');
});

test('a sheet without a known account has no line for it', () => {
  expect(codesText(createCopy(english), { ...sheet, account: undefined })).not.toContain('Account');
});
