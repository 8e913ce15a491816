import { z } from 'zod';

const instant = z.iso.datetime({ offset: true });

/** Proof that this session may do this one thing; a row on the server, never a bearer token in JavaScript. */
export const grant = z.strictObject({
  id: z.string(),
  action: z.string(),
  resource: z.string(),
  expiresAt: instant,
  oneShot: z.boolean(),
});
/** A grant, as the caller sees it. */
export type Grant = z.infer<typeof grant>;

/** Flat facts of an action: what the person is shown and what the grant is bound to. */
export const stepUpContext = z.record(
  z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,63}$/),
  z.union([z.string().max(512), z.number().finite().nonnegative(), z.boolean()]),
);

/** Action names are dotted lower-case words, e.g. `payout.change_destination`. */
export const actionName = z
  .string()
  .regex(/^[a-z][a-z0-9_]*(\.[a-z0-9_*]+)*$/)
  .max(64);
/** The name of what an action is done to. */
export const resourceName = z.string().min(1).max(256);
