import type { FactorType } from '@kairos-mfa/protocol';
import type { Verifier } from '../define-verifier.ts';
import { emailVerifier } from './email.verifier.ts';
import { passkeyVerifier } from './passkey.verifier.ts';
import { recoveryCodeVerifier } from './recovery-code.verifier.ts';
import { securityKeyVerifier } from './security-key.verifier.ts';
import { smsVerifier } from './sms.verifier.ts';
import { totpVerifier } from './totp.verifier.ts';

/** The built-in verifiers; a factor in the protocol that is missing here does not compile. */
export const builtInVerifiers = {
  passkey: passkeyVerifier,
  security_key: securityKeyVerifier,
  totp: totpVerifier,
  sms: smsVerifier,
  email: emailVerifier,
  recovery_code: recoveryCodeVerifier,
} satisfies Record<FactorType, Verifier>;

/** The factor type of recovery codes in a challenge. */
export const recoveryCodeType: string = recoveryCodeVerifier.contract.type;
/** The factor type that needs an invitation of an administrator. */
export const securityKeyType: string = securityKeyVerifier.contract.type;
