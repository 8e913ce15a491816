import { expect, test } from 'vitest';
import { withEdgeCountry } from './session-country.ts';

const ann = {
  identityId: 'ann',
  sessionId: 's',
  authTime: new Date(0),
  amr: [],
  roles: [],
  traits: {},
  country: 'DE',
  via: 'bearer',
} as const;
const ask = async (header: string | undefined, headers: Record<string, string>) =>
  (await withEdgeCountry(async () => ann, header)(new Request('http://localhost/', { headers })))?.country;

test('for a stolen assertion the country is the edge’s, not the signed one', async () => {
  expect(await ask('cf-ipcountry', { 'cf-ipcountry': 'BR' })).toBe('BR');
  expect(await ask('cf-ipcountry', {})).toBe('DE');
});

test('without a configured header a browser cannot set the country', async () => {
  expect(await ask(undefined, { 'cf-ipcountry': 'BR' })).toBe('DE');
});

test('a country header does not authenticate anybody', async () => {
  const anonymous = withEdgeCountry(async () => undefined, 'cf-ipcountry');
  expect(
    await anonymous(new Request('http://localhost/', { headers: { 'cf-ipcountry': 'BR' } })),
  ).toBeUndefined();
});
