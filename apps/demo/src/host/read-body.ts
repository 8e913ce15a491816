import type { Context } from 'hono';
import type { z } from 'zod';
import type { HostEnv } from './host-context.ts';
import { refuse } from './problem.ts';

/** Reads and validates a JSON body; the refusal names the first invalid field, for the form. */
export async function readBody<T extends z.ZodType>(
  c: Context<HostEnv>,
  schema: T,
): Promise<{ ok: true; value: z.output<T> } | { ok: false; refusal: Response }> {
  const sent: unknown = await c.req.json().catch(() => undefined);
  const parsed = schema.safeParse(sent);
  if (parsed.success) return { ok: true, value: parsed.data };
  return {
    ok: false,
    refusal: refuse('invalid_input', parsed.error.issues[0]?.message ?? 'Check the form.'),
  };
}
