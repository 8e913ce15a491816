import { factors } from '@kairos-mfa/protocol/schemas';
import type { Verifier } from '../define-verifier.ts';
import { webauthnVerifier } from './webauthn.verifier.ts';

/** Passkeys, on this device or another one. */
export const passkeyVerifier: Verifier = webauthnVerifier(factors.passkey, {
  roamingOnly: false,
  byInvitation: false,
});
