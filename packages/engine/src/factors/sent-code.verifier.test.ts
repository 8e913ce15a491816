import { describe, expect, test } from 'vitest';
import type { OneTimeCodes } from '../define-verifier.ts';
import { ok, problem, type Result } from '../result.ts';
import { emailVerifier, maskAddress } from './email.verifier.ts';
import { maskPhone, smsVerifier } from './sms.verifier.ts';

const party = { rpId: 'x', rpName: 'x', origins: [], issuer: 'x' };
const phone = '+4915112345678';
const destination = { destination: phone };
const maskedDestination = '+49 ••• 78';
const ofPerson = (text?: string) => ({
  identityKey: 'k',
  userHandle: 'h',
  account: 'ann',
  displayName: 'Ann',
  reachable: { email: 'ann@example.com', ...(text !== undefined && { text }) },
});
const rest = { digits: 6 as const, resendAt: '2026-01-01T00:00:30.000Z' };

/** Codes of one ceremony: it is `123456` for the number, whatever was sent before. */
function oneTimeCodes(sending: Result<typeof rest> = ok(rest)): OneTimeCodes & { sent: string[] } {
  const sent: string[] = [];
  return {
    sent,
    async send(channel, to) {
      sent.push(`${channel} ${to}`);
      return sending;
    },
    check: async (to, code) => to === phone && code === '123456',
  };
}
const limited = problem('rate_limited', { retryAfter: 30 });

describe('an enrollment by text message', () => {
  const start = (owner: ReturnType<typeof ofPerson>, codes: OneTimeCodes, preVerified = false) =>
    smsVerifier.startEnrollment({ party, owner, existing: [], codes, preVerified });
  const verify = (proof: object, preVerified = false, owner = ofPerson(phone)) =>
    smsVerifier.verifyEnrollment({
      party,
      owner,
      pending: destination,
      proof,
      codes: oneTimeCodes(),
      preVerified,
      now: new Date(),
    });
  const resend = (owner: ReturnType<typeof ofPerson>, codes: OneTimeCodes) =>
    smsVerifier.resendEnrollment?.({ owner, pending: destination, codes });

  test('sends a code to the number of the person, and shows a part of the number', async () => {
    const codes = oneTimeCodes();
    expect(await start(ofPerson(phone), codes)).toEqual(
      ok({ options: { maskedDestination, ...rest }, pending: destination }),
    );
    expect(await resend(ofPerson(phone), codes)).toEqual(ok({ maskedDestination, ...rest }));
    expect(codes.sent).toEqual([`text ${phone}`, `text ${phone}`]);
  });

  test('sends no code if the number is verified already', async () => {
    const codes = oneTimeCodes();
    expect(await start(ofPerson(phone), codes, true)).toEqual(
      ok({ options: { maskedDestination, preVerified: true }, pending: destination }),
    );
    expect(codes.sent).toEqual([]);
  });

  test('is refused without a number, with another number than before, and beyond the limits', async () => {
    const codes = oneTimeCodes();
    expect(await start(ofPerson(), codes)).toEqual(problem('factor_not_allowed'));
    expect(await start(ofPerson(), codes, true)).toEqual(problem('factor_not_allowed'));
    expect(await resend(ofPerson('+4915199999999'), codes)).toEqual(problem('factor_not_allowed'));
    expect(codes.sent).toEqual([]);
    expect(await start(ofPerson(phone), oneTimeCodes(limited))).toEqual(limited);
    expect(await resend(ofPerson(phone), oneTimeCodes(limited))).toEqual(limited);
  });

  test('is proven by the code, and by nothing else unless the host vouches for the number', async () => {
    const factor = {
      material: destination,
      credentialId: undefined,
      lastClaim: 0,
      hint: maskedDestination,
    };
    const vouched = { ...factor, preVerified: true, audit: { preVerified: true } };
    expect(await verify({ code: '123456' })).toStrictEqual(ok(factor));
    expect(await verify({ code: '123456' }, true)).toStrictEqual(ok(factor));
    expect(await verify({}, true)).toStrictEqual(ok(vouched));
    expect(await verify({})).toEqual(problem('invalid_format', { detail: 'The proof is missing its code.' }));
    expect(await verify({ code: '000000' })).toEqual(problem('invalid_code'));
    expect(await verify({ code: '000000' }, true)).toEqual(problem('invalid_code'));
    expect(await verify({ code: '123456' }, false, ofPerson('+4915199999999'))).toEqual(
      problem('invalid_code'),
    );
    expect(await verify({}, true, ofPerson())).toEqual(problem('invalid_code'));
  });
});

describe('a challenge by text message', () => {
  const factor = { factorId: 'fct', credentialId: undefined, lastClaim: 0, material: destination };
  const start = (owner: ReturnType<typeof ofPerson>, codes: OneTimeCodes) =>
    smsVerifier.startChallenge({ party, owner, factor, nonce: 'n', codes });
  const verify = (code: string, owner = ofPerson(phone)) =>
    smsVerifier.verifyChallenge({
      party,
      owner,
      factor,
      nonce: 'n',
      proof: { code },
      codes: oneTimeCodes(),
      now: new Date(),
    });

  test('sends a code to the number of the factor, while it is still that of the person', async () => {
    const codes = oneTimeCodes();
    expect(await start(ofPerson(phone), codes)).toEqual(ok({ maskedDestination, ...rest }));
    expect(await start(ofPerson('+4915199999999'), codes)).toEqual(problem('factor_not_accepted'));
    expect(await start(ofPerson(), codes)).toEqual(problem('factor_not_accepted'));
    expect(codes.sent).toEqual([`text ${phone}`]);
    expect(await start(ofPerson(phone), oneTimeCodes(limited))).toEqual(limited);
  });

  test('accepts the code that was sent, while the number is still that of the person', async () => {
    expect(await verify('123456')).toEqual(ok({ claim: { kind: 'none' } }));
    expect(await verify('000000')).toEqual(problem('invalid_code'));
    expect(await verify('123456', ofPerson('+4915199999999'))).toEqual(problem('invalid_code'));
  });
});

test('both channels are restricted, can be guessed, and can be had once', () => {
  for (const { enrollable, several, guessable, restricted } of [smsVerifier, emailVerifier])
    expect([enrollable, several, guessable, restricted]).toEqual([true, false, true, true]);
  expect([smsVerifier.deliveryChannel, smsVerifier.unlisted]).toEqual([
    { channel: 'text', unreachable: 'no_phone' },
    undefined,
  ]);
  expect([emailVerifier.deliveryChannel, emailVerifier.unlisted]).toEqual([
    { channel: 'email', unreachable: 'not_configured' },
    'recovery_channel',
  ]);
});

test('a masked destination shows enough to recognise it and not enough to use it', () => {
  expect(maskAddress('ann@example.com')).toBe('a•••@example.com');
  expect(maskAddress('"a@b"@example.com')).toBe('"•••@example.com');
  expect(maskPhone(phone)).toBe(maskedDestination);
});
