import { factors } from '@kairos-mfa/protocol/schemas';
import type { Verifier } from '../define-verifier.ts';
import { webauthnVerifier } from './webauthn.verifier.ts';

/** Hardware security keys; each needs an invitation of an administrator. */
export const securityKeyVerifier: Verifier = webauthnVerifier(factors.security_key, {
  roamingOnly: true,
  byInvitation: true,
});
