import { tenantOf } from '../sessions/caller.ts';
import type { Handler } from './handler.ts';
import { ok } from '../result.ts';
import { rememberReplacedAddress } from '../delivery/replaced-address.ts';
import { findIdentity, meetIdentity } from '../store/identities.ts';

/** Takes what the host knows about a person; it wins over what a session says. */
export const putIdentity: Handler<'putIdentity'> = async (engine, { params, body }) => {
  const { tenantId: _, ...facts } = body;
  const who = { tenantId: tenantOf(body), identityId: params.identityId };
  await engine.database.transaction().execute(async (trx) => {
    const before = await findIdentity(trx, who.tenantId, who.identityId);
    const after = await meetIdentity(trx, who, { facts });
    if (before) await rememberReplacedAddress(trx, before, after);
  });
  return ok(undefined);
};
