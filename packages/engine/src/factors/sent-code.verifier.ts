import type { BuiltInFactors, FactorOption } from '@kairos-mfa/protocol';
import { defineVerifier, type FactorOwner, type Verifier } from '../define-verifier.ts';
import type { Channel } from '../delivery/message.ts';
import { ok, problem } from '../result.ts';

/** The destination of this factor's codes: the number or address that was proven at enrollment. */
export interface SentCodeMaterial {
  readonly destination: string;
}

/** What differs between the channels of sent codes. */
export interface SentCodeTraits {
  readonly channel: Channel;
  readonly unreachable: NonNullable<FactorOption['reason']>;
  readonly unlisted?: NonNullable<FactorOption['reason']>;
  readonly mask: (destination: string) => string;
}

/** A factor whose codes are sent. The channels differ in the destination and how it is masked. */
export function sentCodeVerifier(
  contract: BuiltInFactors['sms'] | BuiltInFactors['email'],
  { channel, unreachable, unlisted, mask }: SentCodeTraits,
): Verifier {
  const own = (owner: FactorOwner): string | undefined => owner.reachable[channel];
  return defineVerifier<typeof contract>(contract)<SentCodeMaterial, SentCodeMaterial>({
    enrollable: true,
    several: false,
    guessable: true,
    restricted: true,
    deliveryChannel: { channel, unreachable },
    ...(unlisted && { unlisted }),

    async startEnrollment({ owner, codes, preVerified }) {
      const destination = own(owner);
      if (destination === undefined) return problem('factor_not_allowed');
      if (preVerified)
        return ok({
          options: { maskedDestination: mask(destination), preVerified: true },
          pending: { destination },
        });
      const sent = await codes.send(channel, destination);
      if (!sent.ok) return sent;
      return ok({
        options: { maskedDestination: mask(destination), ...sent.value },
        pending: { destination },
      });
    },

    async resendEnrollment({ owner, pending, codes }) {
      const { destination } = pending;
      if (own(owner) !== destination) return problem('factor_not_allowed');
      const sent = await codes.send(channel, destination);
      return sent.ok ? ok({ maskedDestination: mask(destination), ...sent.value }) : sent;
    },

    async verifyEnrollment({ owner, pending, proof, codes, preVerified }) {
      const { destination } = pending;
      const isProven = 'code' in proof;
      if (!isProven && !preVerified)
        return problem('invalid_format', { detail: 'The proof is missing its code.' });
      if (own(owner) !== destination || (isProven && !(await codes.check(destination, proof.code))))
        return problem('invalid_code');
      return ok({
        material: { destination },
        credentialId: undefined,
        lastClaim: 0,
        hint: mask(destination),
        ...(!isProven && { preVerified: true, audit: { preVerified: true } }),
      });
    },

    async startChallenge({ owner, factor, codes }) {
      const { destination } = factor.material;
      // A number that the person no longer has may belong to another person now.
      if (own(owner) !== destination) return problem('factor_not_accepted');
      const sent = await codes.send(channel, destination);
      return sent.ok ? ok({ maskedDestination: mask(destination), ...sent.value }) : sent;
    },

    async verifyChallenge({ owner, factor, proof, codes }) {
      const { destination } = factor.material;
      if (own(owner) !== destination || !(await codes.check(destination, proof.code)))
        return problem('invalid_code');
      // The code expires with its challenge, which only one proof can consume.
      return ok({ claim: { kind: 'none' } });
    },
  });
}
