import { describe, expect, test } from 'vitest';
import { matchStep, totpVerifier } from './totp.verifier.ts';

/** "12345678901234567890" of both RFCs, in base32. */
const rfcSecret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const at = (seconds: number): Date => new Date(seconds * 1000);

describe('RFC 4226 appendix D', () => {
  const codes = ['287082', '359152', '969429', '338314', '254676', '287922', '162583', '399871', '520489'];
  test.each(codes.map((code, index) => [index + 1, code] as const))(
    'counter %i accepts %s',
    async (counter, code) => {
      expect(await matchStep(rfcSecret, code, at(counter * 30), 0)).toBe(counter);
    },
  );
});

describe('RFC 6238 appendix B, the last six of its eight digits', () => {
  test.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ])('at %i seconds accepts %s', async (seconds, code) => {
    expect(await matchStep(rfcSecret, code, at(seconds), 0)).toBe(Math.floor(seconds / 30));
  });
});

describe('the window', () => {
  const time = 1234567890;
  const step = Math.floor(time / 30);
  test('accepts one step early and one late, and no other', async () => {
    expect(await matchStep(rfcSecret, '005924', at(time + 30), 0)).toBe(step);
    expect(await matchStep(rfcSecret, '005924', at(time - 30), 0)).toBe(step);
    expect(await matchStep(rfcSecret, '005924', at(time + 60), 0)).toBeUndefined();
    expect(await matchStep(rfcSecret, '005924', at(time - 60), 0)).toBeUndefined();
  });

  test('a step that was used, or one before it, is never accepted again', async () => {
    expect(await matchStep(rfcSecret, '005924', at(time), step - 1)).toBe(step);
    expect(await matchStep(rfcSecret, '005924', at(time), step)).toBeUndefined();
    expect(await matchStep(rfcSecret, '005924', at(time), step + 1)).toBeUndefined();
    expect(await matchStep(rfcSecret, '005924', at(time), step + 1000)).toBeUndefined();
  });
});

test('the key URI names issuer and account, and escapes both', async () => {
  const begun = await totpVerifier.startEnrollment({
    party: { rpId: 'x', rpName: 'x', origins: [], issuer: 'A:B & Co?' },
    owner: { identityKey: 'k', userHandle: 'h', account: 'ann:1@x.test', displayName: 'Ann', reachable: {} },
    existing: [],
    preVerified: false,
    codes: { send: () => Promise.reject(), check: () => Promise.reject() },
  });
  if (!begun.ok) throw new Error(begun.code);
  const { options, pending } = begun.value;
  const { otpauthUri, secret } = options as { otpauthUri: string; secret: string };
  expect(otpauthUri).toContain('otpauth://totp/A%20B%20%26%20Co%3F:ann%201%40x.test?');
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  expect(pending).toEqual({ secret });
});

test('a code is verified against the secret of its enrollment or factor, and claims its time step', async () => {
  const time = 1234567890;
  const step = Math.floor(time / 30);
  const shared = {
    party: { rpId: 'x', rpName: 'x', origins: [], issuer: 'x' },
    owner: { identityKey: 'k', userHandle: 'h', account: 'ann', displayName: 'Ann', reachable: {} },
    codes: { send: () => Promise.reject(), check: () => Promise.reject() },
    now: at(time),
    nonce: 'n',
  };
  const material = { secret: rfcSecret };
  const enroll = (code: string) =>
    totpVerifier.verifyEnrollment({ ...shared, pending: material, proof: { code }, preVerified: false });
  const prove = (code: string, lastClaim: number) =>
    totpVerifier.verifyChallenge({
      ...shared,
      factor: { factorId: 'fct', credentialId: undefined, lastClaim, material },
      proof: { code },
    });
  const wrong = { ok: false, code: 'invalid_code', details: {} };
  expect(await enroll('005924')).toEqual({
    ok: true,
    value: { material, credentialId: undefined, lastClaim: step },
  });
  expect(await enroll('000000')).toEqual(wrong);
  expect(await prove('005924', step - 1)).toEqual({ ok: true, value: { claim: { kind: 'rise', to: step } } });
  expect([await prove('005924', step), await prove('000000', 0)]).toEqual([wrong, wrong]);
  const factor = { factorId: 'fct', credentialId: undefined, lastClaim: 0, material };
  expect(await totpVerifier.startChallenge({ ...shared, factor })).toEqual({ ok: true, value: {} });
  const { enrollable, several, guessable, timeBased } = totpVerifier;
  expect([enrollable, several, guessable, timeBased]).toEqual([true, true, true, true]);
});
