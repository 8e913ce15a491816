import { z } from 'zod';

const instant = z.iso.datetime({ offset: true });

/** Where a code went, masked, and when another one may be asked for. */
const options = z.strictObject({ maskedDestination: z.string(), resendAt: instant });
/** A code is text, never a number: `004217` must keep its zeros. */
const proof = z.strictObject({ code: z.string().regex(/^\d{6}$/) });

/** What every factor with a code that we send looks like on the wire, in both motions. */
export const sentCode = { options, proof } as const;
