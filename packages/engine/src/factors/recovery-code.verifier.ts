import { readRecoveryCode } from '@kairos-mfa/protocol';
import { factors } from '@kairos-mfa/protocol/schemas';
import { defineVerifier } from '../define-verifier.ts';
import { ok, problem } from '../result.ts';

/** The active set of a person, and how its codes are hashed. */
export interface RecoveryCodeMaterial {
  readonly setId: string;
  readonly hash: (canonicalCode: string) => Promise<string>;
}

/** Recovery codes for a person who has lost the other factors. Each works once; 120 bits cannot be guessed. */
export const recoveryCodeVerifier = defineVerifier(factors.recovery_code)<RecoveryCodeMaterial, never>({
  enrollable: false,
  several: false,
  guessable: false,

  startEnrollment() {
    return Promise.reject(
      new Error('Recovery codes are created with the first factor and cannot be enrolled separately.'),
    );
  },

  verifyEnrollment() {
    return Promise.reject(
      new Error('Recovery codes are created with the first factor and cannot be enrolled separately.'),
    );
  },

  async startChallenge() {
    return ok({});
  },

  async verifyChallenge({ factor, proof }) {
    const code = readRecoveryCode(proof.code);
    if (code === undefined) return problem('invalid_code');
    // Looked up by its hash, so no comparison can leak timing; the store consumes it with one guarded UPDATE.
    return ok({
      claim: { kind: 'spend_code', setId: factor.material.setId, codeHash: await factor.material.hash(code) },
    });
  },
});
