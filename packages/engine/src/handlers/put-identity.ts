import { tenantOf } from '../caller.ts';
import type { Handler } from '../handler.ts';
import { ok } from '../result.ts';
import { meetIdentity } from '../store/identities.ts';

/** Takes what the host knows about a person; it wins over what a session says. */
export const putIdentity: Handler<'putIdentity'> = async (engine, { params, body }) => {
  const { tenantId: _, ...facts } = body;
  await meetIdentity(engine.database, { tenantId: tenantOf(body), identityId: params.identityId }, { facts });
  return ok(undefined);
};
