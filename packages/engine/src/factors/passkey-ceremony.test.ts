import { expect, test } from 'vitest';
import { idFits, isOwnOrigin } from './passkey-ceremony.ts';

const encode = (clientData: unknown) => Buffer.from(JSON.stringify(clientData)).toString('base64url');

test.each<[boolean, unknown]>([
  [true, { crossOrigin: false }],
  [true, {}],
  [false, { crossOrigin: true }],
  [false, { topOrigin: 'https://app.example.com' }],
  [false, { crossOrigin: false, topOrigin: '' }],
  [false, null],
])('it is %s that a ceremony with the client data %j took place on our own page', (own, clientData) => {
  expect(isOwnOrigin(encode(clientData))).toBe(own);
});

test('client data that cannot be read is refused', () => {
  expect([isOwnOrigin('%'), isOwnOrigin(encode({}).slice(1))]).toEqual([false, false]);
});

test('a credential id has at most 1,023 bytes, in its canonical encoding', () => {
  const ofBytes = (count: number) => Buffer.alloc(count, 7).toString('base64url');
  expect([idFits(ofBytes(1)), idFits(ofBytes(1023)), idFits(ofBytes(1024))]).toEqual([true, true, false]);
  // The last two bits of `AB` are lost in the one byte that both texts stand for.
  expect([idFits('AA'), idFits('AB'), idFits('AA=='), idFits('%')]).toEqual([true, false, false, false]);
});
