import { createSoftPasskey, testOrigin } from '@kairos-mfa/testkit';
import { expect, test } from 'vitest';
import { ok, problem } from '../result.ts';
import { passkeyVerifier } from './passkey.verifier.ts';
import type { PasskeyMaterial } from './webauthn.verifier.ts';

const never = () => Promise.reject(new Error('Nothing is sent.'));
const challenge = 'bm9uY2Utbm9uY2Utbm9uY2U';
const passkey = createSoftPasskey({ rpId: 'app.example.com', origin: testOrigin });
const shared = {
  party: { rpId: 'app.example.com', rpName: 'App', origins: [testOrigin], issuer: 'App' },
  owner: { identityKey: 'k', userHandle: 'aGFuZGxl', account: 'ann', displayName: 'Ann', reachable: {} },
  codes: { send: never, check: never },
  now: new Date('2026-06-01T12:00:00Z'),
  nonce: challenge,
};

/** What is stored of the passkey, if the browser names these transports. */
const enroll = async (transports?: readonly string[]) => {
  const created = passkey.create({ challenge });
  // SAFETY: the response of a registration.
  const { transports: _own, ...response } = created['response'] as Record<string, unknown>;
  const proof = { ...created, response: { ...response, ...(transports && { transports }) } };
  const enrolled = await passkeyVerifier.verifyEnrollment({
    ...shared,
    pending: { challenge },
    preVerified: false,
    proof,
  });
  if (!enrolled.ok) throw new Error(enrolled.code);
  return enrolled.value;
};

test('a passkey is stored with the transports that the browser names, or with none', async () => {
  const stored = async (transports?: readonly string[]) =>
    // SAFETY: stored by this verifier.
    ((await enroll(transports)).material as PasskeyMaterial).transports;
  expect([await stored(['usb', 'nfc']), await stored()]).toEqual([['usb', 'nfc'], []]);
});

test('a proof raises the counter of its authenticator, and claims nothing more where there is none', async () => {
  const { material } = await enroll();
  const prove = (credentialId: string | undefined, counter = 0) =>
    passkeyVerifier.verifyChallenge({
      ...shared,
      factor: { factorId: 'fct', credentialId, lastClaim: 0, material },
      proof: passkey.get({ challenge }, { counter }),
    });
  expect(await prove(passkey.id)).toEqual(ok({ claim: { kind: 'none' } }));
  expect(await prove(passkey.id, 7)).toEqual(ok({ claim: { kind: 'rise', to: 7 } }));
  expect([await prove('AAAA'), await prove(undefined)]).toEqual([
    problem('invalid_passkey'),
    problem('invalid_passkey'),
  ]);
});
