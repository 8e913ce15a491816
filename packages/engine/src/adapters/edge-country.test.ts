import { expect, test } from 'vitest';
import { edgeCountry, edgeCountryHeaders } from './edge-country.ts';

const from = (headers: Record<string, string>) =>
  edgeCountry(new Request('https://app.example.com', { headers }), 'cf-ipcountry');

test('the country is read from the header of the edge that the host names', () => {
  expect(from({ [edgeCountryHeaders.cloudflare]: 'de' })).toBe('DE');
  expect(from({ 'cf-ipcountry': 'T1' })).toBe('T1');
});

test('a country header that the host did not name is ignored, because a browser can send it', () => {
  expect(from({ 'x-vercel-ip-country': 'DE' })).toBeUndefined();
});

test.each(['XX', '', 'Germany', 'DE, US', '12', '<script>'])('"%s" is not read as a country', (said) => {
  expect(from({ 'cf-ipcountry': said })).toBeUndefined();
});
