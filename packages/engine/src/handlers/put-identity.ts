import { notifyOfNewNumber } from '../delivery/notify-new-number.ts';
import { rememberReplacedAddress } from '../delivery/replaced-address.ts';
import { ok } from '../result.ts';
import { tenantOf } from '../sessions/session-context.ts';
import { findIdentityForUpdate, upsertIdentity } from '../store/identities.ts';
import type { Handler } from './handler.ts';

/** Stores the host's facts about a person; they take precedence over the traits of a session. */
export const putIdentity: Handler<'putIdentity'> = async (engine, { caller, params, body }) => {
  const { tenantId: _, ...facts } = body;
  const who = { tenantId: tenantOf(body), identityId: params.identityId };
  await engine.database.transaction().execute(async (trx) => {
    const before = await findIdentityForUpdate(trx, who.tenantId, who.identityId);
    const after = await upsertIdentity(trx, who, { facts });
    if (!before) return;
    await rememberReplacedAddress(trx, before, after);
    await notifyOfNewNumber(trx, engine, before, after, caller.now);
  });
  return ok(undefined);
};
