import { z } from 'zod';
import { defineFactor } from '../define-factor.ts';
import { maxTypedCode } from '../typed-code.ts';

/** Four groups of six, or the same without the dashes; read with `readRecoveryCode` before it is compared. */
const code = z.string().min(24).max(maxTypedCode);

/** Never enrolled by hand: a set is minted with the first factor, and each code works once. */
export const recoveryCode = defineFactor({
  type: 'recovery_code',
  strength: 'aal2',
  amr: ['rc'],
  enroll: { options: z.never(), proof: z.never() },
  challenge: { options: z.strictObject({}), proof: z.strictObject({ code }) },
});
