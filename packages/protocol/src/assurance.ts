/** Authentication methods as registered by RFC 8176, plus `rc` for a recovery code, which it lacks. */
export type AuthenticationMethod =
  | 'pwd'
  | 'otp'
  | 'hwk'
  | 'swk'
  | 'user'
  | 'sms'
  | 'mfa'
  | 'rc'
  | (string & {});

/** NIST SP 800-63B: one factor, or two. */
export type AssuranceLevel = 'aal1' | 'aal2';

/** How far the caller's session has proven who holds it. */
export interface Assurance {
  level: AssuranceLevel;
  amr: AuthenticationMethod[];
  /** When this session last proved anything, ISO 8601. */
  authTime: string;
}

/** Weakest first. A policy names the least it accepts; a stronger factor always serves. */
export const factorStrengths = ['low', 'aal2', 'phishing_resistant'] as const;
/** How much a factor proves. */
export type FactorStrength = (typeof factorStrengths)[number];

/** Whether a factor of this strength meets a demand for one of these; an empty demand is never met. */
export function strengthServes(strength: FactorStrength, demanded: readonly FactorStrength[]): boolean {
  return demanded.some((least) => factorStrengths.indexOf(strength) >= factorStrengths.indexOf(least));
}
