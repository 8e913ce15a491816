import type { z } from 'zod';
import type { AuthenticationMethod, FactorStrength } from './assurance.ts';

/** What every factor fills in, and all that is asked of it: two pairs of options and proof. */
export interface FactorContract<
  Type extends string = string,
  EnrollOptions extends z.ZodType = z.ZodType,
  EnrollProof extends z.ZodType = z.ZodType,
  ChallengeOptions extends z.ZodType = z.ZodType,
  ChallengeProof extends z.ZodType = z.ZodType,
> {
  readonly type: Type;
  /** How much a successful proof is worth; see `FactorStrength`. */
  readonly strength: FactorStrength;
  /** The authentication methods a successful proof adds (RFC 8176). */
  readonly amr: readonly AuthenticationMethod[];
  readonly enroll: { readonly options: EnrollOptions; readonly proof: EnrollProof };
  readonly challenge: { readonly options: ChallengeOptions; readonly proof: ChallengeProof };
}

/** Declares a factor once for every layer; the engine, the client and the kit derive their types from it. */
export function defineFactor<
  const Type extends string,
  EO extends z.ZodType,
  EP extends z.ZodType,
  CO extends z.ZodType,
  CP extends z.ZodType,
>(contract: FactorContract<Type, EO, EP, CO, CP>): FactorContract<Type, EO, EP, CO, CP> {
  return contract;
}
