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

export type BuiltInFactors = typeof factors;
export type FactorType = keyof BuiltInFactors;
/** Recovery codes come with the first factor; they are never picked. */
export type EnrollableFactorType = Exclude<FactorType, 'recovery_code'>;

export type EnrollOptions<T extends FactorType> = z.infer<BuiltInFactors[T]['enroll']['options']>;
export type EnrollProof<T extends FactorType> = z.infer<BuiltInFactors[T]['enroll']['proof']>;
export type ChallengeOptions<T extends FactorType> = z.infer<BuiltInFactors[T]['challenge']['options']>;
export type ChallengeProof<T extends FactorType> = z.infer<BuiltInFactors[T]['challenge']['proof']>;
