import type { z } from 'zod';
import { email } from './email.contract.ts';
import { passkey } from './passkey.contract.ts';
import { recoveryCode } from './recovery-code.contract.ts';
import { securityKey } from './security-key.contract.ts';
import { sms } from './sms.contract.ts';
import { totp } from './totp.contract.ts';

/** THE list of built-in factors, strongest first. Every registry in the other layers is keyed by it. */
export const factors = {
  passkey,
  security_key: securityKey,
  totp,
  sms,
  email,
  recovery_code: recoveryCode,
} as const;

/** The contracts of the built-in factors. */
export type BuiltInFactors = typeof factors;
/** The type of a built-in factor. */
export type FactorType = keyof BuiltInFactors;
/** Recovery codes come with the first factor; they are never picked. */
export type EnrollableFactorType = Exclude<FactorType, 'recovery_code'>;

/** What the server gives to start an enrollment. */
export type EnrollOptions<T extends FactorType> = z.infer<BuiltInFactors[T]['enroll']['options']>;
/** What the browser sends to finish an enrollment. */
export type EnrollProof<T extends FactorType> = z.infer<BuiltInFactors[T]['enroll']['proof']>;
/** What the server gives to start a challenge. */
export type ChallengeOptions<T extends FactorType> = z.infer<BuiltInFactors[T]['challenge']['options']>;
/** What the browser sends to answer a challenge. */
export type ChallengeProof<T extends FactorType> = z.infer<BuiltInFactors[T]['challenge']['proof']>;
