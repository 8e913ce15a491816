import { expect, test } from 'vitest';
import { ok, problem } from '../result.ts';
import { type RecoveryCodeMaterial, recoveryCodeVerifier } from './recovery-code.verifier.ts';

const hashed: string[] = [];
const material: RecoveryCodeMaterial = {
  setId: 'set_1',
  hash: async (code) => {
    hashed.push(code);
    return `hash of ${code}`;
  },
};
const never = () => Promise.reject(new Error('Recovery codes are not sent.'));
const input = {
  party: { rpId: 'x', rpName: 'x', origins: [], issuer: 'x' },
  owner: { identityKey: 'k', userHandle: 'h', account: 'ann', displayName: 'Ann', reachable: {} },
  factor: { factorId: 'recovery_code', credentialId: undefined, lastClaim: 0, material },
  nonce: 'nonce',
  codes: { send: never, check: never },
};
const verify = (code: string) =>
  recoveryCodeVerifier.verifyChallenge({ ...input, proof: { code }, now: new Date() });

test('a code claims its hash in the set of the person, in its canonical spelling', async () => {
  const code = '011123456789ABCDEFGHJKMN';
  expect(await verify('o1lI23-456789-abcdef-ghjkmn')).toEqual(
    ok({ claim: { kind: 'spend_code', setId: 'set_1', codeHash: `hash of ${code}` } }),
  );
  expect(hashed).toEqual([code]);
});

test('what cannot be a code is refused like a wrong one, without a hash', async () => {
  const before = hashed.length;
  expect(await verify('0111')).toEqual(problem('invalid_code'));
  expect(hashed).toHaveLength(before);
});

test('a challenge by recovery code needs no preparation, and recovery codes cannot be enrolled separately', async () => {
  expect(await recoveryCodeVerifier.startChallenge(input)).toEqual(ok({}));
  const { enrollable, several, guessable } = recoveryCodeVerifier;
  expect([enrollable, several, guessable]).toEqual([false, false, false]);
  const enrolling = { ...input, existing: [], preVerified: false, pending: {}, proof: {}, now: new Date() };
  await expect(recoveryCodeVerifier.startEnrollment(enrolling)).rejects.toThrow(
    'created with the first factor',
  );
  await expect(recoveryCodeVerifier.verifyEnrollment(enrolling)).rejects.toThrow(
    'created with the first factor',
  );
});
