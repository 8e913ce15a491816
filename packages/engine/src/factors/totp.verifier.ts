import { factors } from '@kairos-mfa/protocol/schemas';
import { generateSecret, verify } from 'otplib';
import { defineVerifier } from '../define-verifier.ts';
import { ok, problem } from '../result.ts';

/** The shared secret of an authenticator app, in base32. */
export interface TotpMaterial {
  readonly secret: string;
}

/** Seconds in a time step (RFC 6238 §4). */
const period = 30;
/** Steps accepted before and after the current one (R04). */
const window = 1;

/** Authenticator apps: SHA-1, six digits, 30 seconds, a 160-bit secret; a time step works once (RFC 6238 §5.2). */
export const totpVerifier = defineVerifier(factors.totp)<TotpMaterial, TotpMaterial>({
  enrollable: true,
  several: true,
  guessable: true,
  timeBased: true,

  async startEnrollment({ party, owner }) {
    const secret = generateSecret({ length: 20 });
    const issuer = withoutColon(party.issuer);
    const account = withoutColon(owner.account);
    return ok({
      options: { otpauthUri: keyUri(issuer, account, secret), secret, issuer, account },
      pending: { secret },
    });
  },

  async verifyEnrollment({ pending, proof, now }) {
    const step = await matchStep(pending.secret, proof.code, now, 0);
    if (step === undefined) return problem('invalid_code');
    return ok({ material: { secret: pending.secret }, credentialId: undefined, lastClaim: step });
  },

  async startChallenge() {
    return ok({});
  },

  async verifyChallenge({ factor, proof, now }) {
    const step = await matchStep(factor.material.secret, proof.code, now, factor.lastClaim);
    // Wrong, stale and replayed codes get the same answer (R59); the store claims the step with one guarded UPDATE.
    if (step === undefined) return problem('invalid_code');
    return ok({ claim: { kind: 'rise', to: step } });
  },
});

/** Finds the time step of a code, if it is later than the last one used and within the window. */
export async function matchStep(
  secret: string,
  code: string,
  now: Date,
  lastStep: number,
): Promise<number | undefined> {
  const epoch = Math.floor(now.getTime() / 1000);
  // otplib throws when `afterTimeStep` lies beyond the window; such a code is simply refused.
  if (lastStep >= Math.floor(epoch / period) + window) return undefined;
  const result = await verify({
    strategy: 'totp',
    secret,
    token: code,
    epoch,
    period,
    epochTolerance: period * window,
    afterTimeStep: lastStep,
  });
  return result.valid && 'timeStep' in result ? result.timeStep : undefined;
}

// A colon separates issuer and account in a key URI, so neither may hold one (R36).
function withoutColon(text: string): string {
  return text.replaceAll(':', ' ');
}

// `generateURI` of otplib leaves out every parameter that equals its default. An app whose defaults differ would then show
// wrong codes, so all of them are written out.
function keyUri(issuer: string, account: string, secret: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`;
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}&algorithm=SHA1&digits=6&period=${period}`;
}
