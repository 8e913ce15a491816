import { defineVerifier, ok, problem, type Verifier } from '@kairos-mfa/engine';
import { defineFactor } from '@kairos-mfa/protocol/schemas';
import { z } from 'zod';

/** The host's own approval desk: it shows the request to a colleague, who reads out a code for it. */
export interface ApprovalDesk {
  /** Shows a request on the desk's screen. The nonce identifies it, so that its code is valid for nothing else. */
  ask(nonce: string, account: string): Promise<void>;
  /** Who approved this request with this code; undefined when no one did. */
  confirm(nonce: string, code: string): Promise<string | undefined>;
}

/** Any Standard Schema will do; this one is zod. */
const proof = z.strictObject({ code: z.string().regex(/^[A-Z0-9]{8}$/) });

const approvalCode = defineFactor({
  type: 'approval_code',
  strength: 'aal2',
  amr: ['approval'],
  enroll: { options: z.strictObject({ desk: z.string() }), proof },
  challenge: { options: z.strictObject({ desk: z.string() }), proof },
});

/** A code that a colleague at the approval desk reads out. */
export function approvalCodeVerifier(desk: ApprovalDesk, name: string): Verifier {
  return defineVerifier(approvalCode)<{ desk: string }, { nonce: string }>({
    label: 'Approval desk',
    enrollable: true,
    several: false,
    guessable: true,

    async startEnrollment({ owner }) {
      const nonce = crypto.randomUUID();
      await desk.ask(nonce, owner.account);
      return ok({ options: { desk: name }, pending: { nonce } });
    },

    async verifyEnrollment({ pending, proof: { code } }) {
      const approvedBy = await desk.confirm(pending.nonce, code);
      if (approvedBy === undefined) return problem('invalid_code');
      return ok({ material: { desk: name }, credentialId: undefined, lastClaim: 0, audit: { approvedBy } });
    },

    async startChallenge({ owner, factor, nonce }) {
      await desk.ask(nonce, owner.account);
      return ok({ desk: factor.material.desk });
    },

    async verifyChallenge({ nonce, proof: { code } }) {
      const approvedBy = await desk.confirm(nonce, code);
      // The challenge is consumed with its proof, so a used code is not valid again.
      return approvedBy === undefined
        ? problem('invalid_code')
        : ok({ claim: { kind: 'none' }, audit: { approvedBy } });
    },
  });
}
