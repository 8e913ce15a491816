import { ok } from '../result.ts';
import { audit } from '../store/audit.ts';
import { forgetDevices as forget } from '../store/remembered-devices.ts';
import { transact } from '../store/transact.ts';
import type { Handler } from './handler.ts';

/** Forgets all remembered devices. It removes trust, so it needs no proof. */
export const forgetDevices: Handler<'forgetDevices'> = (engine, { caller }) =>
  transact(engine.database, async (trx) => {
    await forget(trx, caller.ref.identityKey);
    await audit(trx, caller.subject, 'mfa.devices_forgotten');
    return ok(undefined);
  });
