import { expect, test } from 'vitest';
import { edgeCountry, edgeCountryHeaders } from './edge-country.ts';

const from = (headers: Record<string, string>) =>
  edgeCountry(new Request('https://app.example.com', { headers }), 'cf-ipcountry');

test('the country is what the edge says, where the host names its header', () => {
  expect(from({ [edgeCountryHeaders.cloudflare]: 'de' })).toBe('DE');
  expect(from({ 'cf-ipcountry': 'T1' })).toBe('T1');
});

test('a header that was not named is a word of the browser, and nobody listens to it', () => {
  expect(from({ 'x-vercel-ip-country': 'DE' })).toBeUndefined();
});

test.each(['XX', '', 'Germany', 'DE, US', '12', '<script>'])('"%s" is no country', (said) => {
  expect(from({ 'cf-ipcountry': said })).toBeUndefined();
});
