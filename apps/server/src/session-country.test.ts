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

test('a stolen assertion is used from elsewhere: the edge says so, whatever was signed', async () => {
  expect(await ask('cf-ipcountry', { 'cf-ipcountry': 'BR' })).toBe('BR');
  expect(await ask('cf-ipcountry', {})).toBe('DE');
});

test('where the host names no header, a browser cannot say where it is', async () => {
  expect(await ask(undefined, { 'cf-ipcountry': 'BR' })).toBe('DE');
});

test('a country makes nobody somebody', async () => {
  const nobody = withEdgeCountry(async () => undefined, 'cf-ipcountry');
  expect(
    await nobody(new Request('http://localhost/', { headers: { 'cf-ipcountry': 'BR' } })),
  ).toBeUndefined();
});
