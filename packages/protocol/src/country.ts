import { z } from 'zod';
import { normalizeCountry } from './country-code.ts';

/** A country code; `XX` (unknown to the edge) is valid and comes out as undefined. */
export const country = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9]$/)
  .transform(normalizeCountry);
