import { createCopy, english } from '@kairos-mfa/copy';
import { expect, test } from 'vitest';
import { codesText } from './recovery-codes-text.ts';

const copy = createCopy(english);
const made = new Date('2026-11-30T12:00:00Z');

test('a file that is found years later says which product and account the codes are for, and when they were made', () => {
  const codes = { codes: ['AAAA-BBBB', 'CCCC-DDDD'], issuer: 'Ledgerly', account: 'ann@example.com' };
  expect(codesText(copy, codes, made).split('\n')).toEqual([
    'Recovery codes',
    'Ledgerly',
    'ann@example.com',
    expect.stringMatching(/^Made on .*2026/),
    '',
    'Each code works once. Keep them somewhere safe, away from your password.',
    '',
    'AAAA-BBBB',
    'CCCC-DDDD',
    '',
  ]);
});

test('codes without a product and an account, of a server before, have no empty lines in their place', () => {
  expect(codesText(copy, { codes: ['AAAA-BBBB'] }, made)).toMatch(/^Recovery codes\nMade on /);
});
