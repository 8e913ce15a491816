import { z } from 'zod';

/** ISO 3166-1, e.g. `DE`, or a code that an edge has of its own, e.g. `T1`; however it is written, it is one country. */
export const country = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9]$/)
  .toUpperCase();
