import { z } from 'zod';
import { maxTypedCode, readDigits } from '../typed-code.ts';

const instant = z.iso.datetime({ offset: true });

/** Digits that a sent code may have; the policy chooses. */
export const codeLengths = [6, 8] as const;
/** The number of digits of a sent code. */
export type CodeLength = (typeof codeLengths)[number];

/** The masked destination of a code, its digits, and when another one may be requested. */
const options = z.strictObject({
  maskedDestination: z.string(),
  digits: z.literal(codeLengths),
  resendAt: instant,
});
/**
 * A code is text, never a number: `004217` must keep its zeros. Of either length, whatever the policy says now: one
 * that was sent before it changed is still right. As it was typed, e.g. with a space or in digits of another script.
 */
const code = z
  .string()
  .max(maxTypedCode)
  .overwrite((text) => readDigits(text))
  .regex(/^(\d{6}|\d{8})$/);
const proof = z.strictObject({ code });

/** Where codes will go, without one having gone there: the host vouches for it, and nothing is to be proven. */
const preVerified = z.strictObject({ maskedDestination: z.string(), preVerified: z.literal(true) });

/** What every factor with a code that we send looks like on the wire, in both motions. */
export const sentCode = {
  enroll: { options: z.union([options, preVerified]), proof: z.union([proof, z.strictObject({})]) },
  challenge: { options, proof },
} as const;
