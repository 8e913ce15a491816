import type { State } from '@kairos-mfa/protocol';
import type { Policy } from './compile-policy.ts';

/** What a person has set up, as far as a policy can demand it. */
export interface AccountSetup {
  readonly enrolled: boolean;
  /** Every factor is one that a high-security account may not have, and the person can set up another. */
  readonly needsStronger: boolean;
  /** `unsaved`: codes were shown, and never saved. Used codes stay `saved`. */
  readonly codes: 'saved' | 'unsaved' | 'none';
}

/** What the policy demands of a person that they have not set up yet; undefined: nothing. */
export function missingRequirement(
  { enrolled, needsStronger, codes }: AccountSetup,
  { document: { enforcement, recoveryCodes } }: Pick<Policy, 'document'>,
): State['enforcement']['missing'] {
  if (enforcement === 'off') return undefined;
  if (!enrolled) return enforcement === 'required' ? 'factor' : undefined;
  if (needsStronger) return 'stronger_factor';
  const areMandatory =
    recoveryCodes === undefined ? enforcement === 'required' : recoveryCodes === 'mandatory';
  return areMandatory && codes !== 'saved' ? 'recovery_codes' : undefined;
}
