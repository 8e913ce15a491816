import { z } from 'zod';

/**
 * ISO 3166-1, e.g. `DE`, or a code that an edge has of its own, e.g. `T1`; however it is written, it is one country.
 * `XX` is what edges say when they do not know, and comes out as undefined: not knowing is no place of its own.
 */
export const country = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9]$/)
  .transform((code) => (code.toUpperCase() === 'XX' ? undefined : code.toUpperCase()));
