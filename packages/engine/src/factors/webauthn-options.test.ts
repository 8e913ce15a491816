import { expect, test } from 'vitest';
import type { Verifier } from '../define-verifier.ts';
import { passkeyVerifier } from './passkey.verifier.ts';
import { securityKeyVerifier } from './security-key.verifier.ts';

const never = () => Promise.reject(new Error('Nothing is sent.'));
const input = {
  party: { rpId: 'app.example.com', rpName: 'App', origins: ['https://app.example.com'], issuer: 'App' },
  owner: { identityKey: 'k', userHandle: 'aGFuZGxl', account: 'ann', displayName: 'Ann', reachable: {} },
  codes: { send: never, check: never },
  nonce: 'bm9uY2Utbm9uY2Utbm9uY2U',
};
const bound = (credentialId: string | undefined) => ({
  factorId: 'fct',
  credentialId,
  lastClaim: 0,
  material: { publicKey: '', transports: ['usb'], deviceType: 'singleDevice' },
});
const enroll = async (verifier: Verifier) => {
  const existing = [bound('Y3JlZA'), bound(undefined)];
  const started = await verifier.startEnrollment({ ...input, existing, preVerified: false });
  return started.ok ? started.value.options : started.code;
};
const challenge = async (credentialId: string | undefined) => {
  const started = await passkeyVerifier.startChallenge({ ...input, factor: bound(credentialId) });
  return started.ok ? started.value : started.code;
};
const userVerification = 'required';

test('a new passkey needs user verification, and the browser offers every authenticator', async () => {
  const options = await enroll(passkeyVerifier);
  expect(options).toMatchObject({ authenticatorSelection: { residentKey: 'preferred', userVerification } });
  expect(options).not.toHaveProperty('authenticatorSelection.authenticatorAttachment');
  expect(options).toMatchObject({ excludeCredentials: [{ id: 'Y3JlZA', transports: ['usb'] }] });
  expect(options).toHaveProperty('excludeCredentials.length', 1);
});

test('a new security key is a roaming authenticator', async () => {
  expect(await enroll(securityKeyVerifier)).toMatchObject({
    authenticatorSelection: { authenticatorAttachment: 'cross-platform', userVerification },
    hints: ['security-key'],
  });
});

test('a challenge allows the credential of the factor alone, with user verification', async () => {
  expect(await challenge('Y3JlZA')).toMatchObject({
    userVerification,
    allowCredentials: [{ id: 'Y3JlZA', transports: ['usb'] }],
  });
  expect(await challenge(undefined)).not.toHaveProperty('allowCredentials.0');
});
