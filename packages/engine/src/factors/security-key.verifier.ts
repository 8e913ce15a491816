import { factors } from '@kairos-mfa/protocol/schemas';
import type { Verifier } from '../define-verifier.ts';
import { webauthnVerifier } from './webauthn.verifier.ts';

/** Hardware keys that an administrator hands out, one invitation each. */
export const securityKeyVerifier: Verifier = webauthnVerifier(factors.security_key, {
  roamingOnly: true,
  byInvitation: true,
});
