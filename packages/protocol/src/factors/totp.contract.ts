import { z } from 'zod';
import { defineFactor } from '../define-factor.ts';
import { maxTypedCode, readDigits } from '../typed-code.ts';

/** A code is text, never a number: `004217` must keep its zeros. It is read as it was typed, e.g. with a space. */
const code = z
  .string()
  .max(maxTypedCode)
  .overwrite((text) => readDigits(text))
  .regex(/^\d{6}$/);

/** Authenticator apps (RFC 6238). */
export const totp = defineFactor({
  type: 'totp',
  strength: 'aal2',
  amr: ['otp'],
  enroll: {
    options: z.strictObject({
      /** Key URI for authenticator apps; issuer and account percent-encoded. */
      otpauthUri: z.string(),
      /** The same key in base32, for typing in by hand. */
      secret: z.string(),
      issuer: z.string(),
      account: z.string(),
    }),
    proof: z.strictObject({ code }),
  },
  challenge: { options: z.strictObject({}), proof: z.strictObject({ code }) },
});
