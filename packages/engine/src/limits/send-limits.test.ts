import { defaultPolicy, parseKeyRing } from '@kairos-mfa/engine';
import { testKeyRing } from '@kairos-mfa/testkit';
import { expect, test } from 'vitest';
import { compilePolicy } from '../policy/compile-policy.ts';
import { type Sending, sendLimits } from './send-limits.ts';

const textBudget = { countries: { DE: 7 }, perCountry: 2, perPrefix: 3 };
const toText: Sending = {
  tenantId: 'default',
  identityKey: 'idn',
  channel: 'text',
  destination: '+4915112345678',
};
const limitsOf = async (sending: Sending) => {
  const { factors } = compilePolicy(
    { ...defaultPolicy, factors: { ...defaultPolicy.factors, textBudget } },
    1,
  ).document;
  return sendLimits({ keys: await parseKeyRing(testKeyRing) }, factors, sending);
};
const figures = async (sending: Sending) =>
  (await limitsOf(sending)).map(({ name, max, window }) => [name, max, window]);
const keys = async (changes: Partial<Sending>) =>
  (await limitsOf({ ...toText, ...changes })).map(({ key }) => key);

const everywhere = [
  ['recipient', 1, 30],
  ['recipient', 5, 3600],
  ['recipient', 10, 86_400],
  ['account', 20, 86_400],
];

test('a recipient and an account bear so many codes, and a text counts for its country and its block too', async () => {
  expect(await figures({ ...toText, channel: 'email', destination: 'ann@example.com' })).toEqual(everywhere);
  expect(await figures(toText)).toEqual([...everywhere, ['country', 7, 86_400], ['prefix', 3, 86_400]]);
});

test('a country without a budget of its own has that of all others', async () => {
  expect((await figures({ ...toText, destination: '+33612345678' }))[4]).toEqual(['country', 2, 86_400]);
});

test('limits are those of one recipient, one account, one tenant and one block of numbers', async () => {
  const mine = await keys({});
  const shared = async (changes: Partial<Sending>) => {
    const others = await keys(changes);
    return mine.map((key) => others.includes(key));
  };
  // Three of the recipient, the account, the country and the block.
  expect(await shared({ identityKey: 'eve' })).toEqual([true, true, true, false, true, true]);
  expect(await shared({ tenantId: 'other' })).toEqual([true, true, true, true, false, false]);
  expect(await shared({ destination: '+4915112349999' })).toEqual([false, false, false, true, true, true]);
  expect(await shared({ destination: '+4915112399999' })).toEqual([false, false, false, true, true, false]);
  expect(new Set(mine).size).toBe(6);
});
