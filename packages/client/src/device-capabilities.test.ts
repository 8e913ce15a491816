import type { Challenge, FactorOption } from '@kairos-mfa/protocol';
import { expect, test } from 'vitest';
import type { AnyCeremony } from './ceremonies/define-ceremony.ts';
import type { KairosCaller } from './create-client.ts';
import { unrecommendedTypes, withDeviceSupport, withSupportedFactors } from './device-capabilities.ts';

const passkey = { id: 'factor-1', type: 'passkey', name: '' };
const totp = { id: 'factor-2', type: 'totp', name: '' };
const challenge: Challenge = {
  challengeId: 'challenge-1',
  factors: [passkey, totp],
  preferred: passkey.id,
  expiresAt: '2026-01-01T00:05:00Z',
};
const options: FactorOption[] = [
  { type: 'passkey', state: 'available', strength: 'phishing_resistant', recommended: true },
  { type: 'totp', state: 'available', strength: 'aal2', recommended: false },
];

/** A client of which these functions read only the ceremonies. */
function clientWith(own: Partial<AnyCeremony>): KairosCaller {
  // SAFETY: see above.
  return { ceremonies: { passkey: { available: () => true, ...own } } } as unknown as KairosCaller;
}

test('a passkey that this page cannot ask for is not the preferred factor, and not offered beside others', () => {
  const client = clientWith({ available: (motion) => motion !== 'get' });
  expect(withSupportedFactors(client, challenge)).toMatchObject({ factors: [totp], preferred: totp.id });
  const only = { ...challenge, factors: [passkey] };
  expect(withSupportedFactors(client, only)).toEqual(only);
  expect(withSupportedFactors(clientWith({}), challenge)).toEqual(challenge);
});

test('a passkey that this page cannot create is disabled before it is chosen', () => {
  const [first] = withDeviceSupport(clientWith({ available: (motion) => motion !== 'create' }), options);
  expect(first).toMatchObject({ type: 'passkey', state: 'disabled', reason: 'device_unsupported' });
});

test('without an authenticator of its own, a device is not recommended a passkey, but may have one', async () => {
  const client = clientWith({ recommended: async () => false });
  const shown = withDeviceSupport(client, options, await unrecommendedTypes(client));
  expect(shown.map(({ type, state, recommended }) => [type, state, recommended])).toEqual([
    ['totp', 'available', false],
    ['passkey', 'available', false],
  ]);
  expect(await unrecommendedTypes(clientWith({}))).toEqual(new Set());
});
