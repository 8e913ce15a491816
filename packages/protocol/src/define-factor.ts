import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { AuthenticationMethod, FactorStrength } from './assurance.ts';

/** What a schema lets through. */
export type SchemaOutput<S extends StandardSchemaV1> = StandardSchemaV1.InferOutput<S>;

/** The contract of a factor: options and proof of the enrollment, and of the challenge. */
export interface FactorContract<
  Type extends string = string,
  EnrollOptions extends StandardSchemaV1 = StandardSchemaV1,
  EnrollProof extends StandardSchemaV1 = StandardSchemaV1,
  ChallengeOptions extends StandardSchemaV1 = StandardSchemaV1,
  ChallengeProof extends StandardSchemaV1 = StandardSchemaV1,
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
  EO extends StandardSchemaV1,
  EP extends StandardSchemaV1,
  CO extends StandardSchemaV1,
  CP extends StandardSchemaV1,
>(contract: FactorContract<Type, EO, EP, CO, CP>): FactorContract<Type, EO, EP, CO, CP> {
  return contract;
}
