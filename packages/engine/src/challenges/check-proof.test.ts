import { expect, test } from 'vitest';
import { z } from 'zod';
import { ok, problem } from '../result.ts';
import { checkProof } from './check-proof.ts';

const schema = z.strictObject({
  code: z
    .string()
    .regex(/^\d{6}$/)
    .transform(Number),
});

test('a proof is parsed by the contract of its factor, and one of another shape is refused', async () => {
  expect(await checkProof(schema, { code: '004217' })).toEqual(ok({ code: 4217 }));
  for (const given of [{ code: '4217' }, { code: '004217', more: 1 }, undefined])
    expect(await checkProof(schema, given)).toEqual(
      problem('invalid_format', { detail: 'The proof has another shape than this factor gives.' }),
    );
});
