import type { StandardSchemaV1 } from '@standard-schema/spec';
import { ok, problem, type Result } from '../result.ts';

/** Parses a proof by the contract of its factor, in any Standard Schema library. Consumes no attempt. */
export async function checkProof(schema: StandardSchemaV1, given: unknown): Promise<Result<unknown>> {
  const checked = await schema['~standard'].validate(given);
  return checked.issues
    ? problem('invalid_format', { detail: 'The proof has another shape than this factor gives.' })
    : ok(checked.value);
}
