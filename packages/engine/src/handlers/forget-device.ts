import { ok, problem } from '../result.ts';
import { audit } from '../store/audit.ts';
import { forgetDevice as forget } from '../store/remembered-devices.ts';
import { transact } from '../store/transact.ts';
import type { Handler } from './handler.ts';

/** Forgets one remembered device. It removes trust, so it needs no proof. */
export const forgetDevice: Handler<'forgetDevice'> = (engine, { caller, params }) =>
  transact(engine.database, async (trx) => {
    if (!(await forget(trx, caller.ref.identityKey, params.deviceId))) return problem('not_found');
    await audit(trx, caller.subject, 'mfa.devices_forgotten', { devices: 1 });
    return ok(undefined);
  });
