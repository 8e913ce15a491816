import { policyDocument, writtenPolicy } from '@kairos-mfa/protocol/schemas';
import { z } from 'zod';

/** The JSON schema of what a schema takes, or of what it gives. */
export function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Record<string, unknown> {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, {
    io,
    target: 'draft-2020-12',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: found }) => {
      // It is kept as it was written, which a schema with defaults cannot say.
      if (zodSchema === writtenPolicy) Object.assign(found, jsonSchema(policyDocument, 'input'));
    },
  });
  return rest;
}
