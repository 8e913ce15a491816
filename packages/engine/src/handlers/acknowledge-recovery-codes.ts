import { hashForSet } from '../codes/recovery-codes.ts';
import { notify } from '../delivery/notify.ts';
import { ok, problem } from '../result.ts';
import { noticeRecipient } from '../sessions/session-context.ts';
import { audit } from '../store/audit.ts';
import { lockIdentity } from '../store/identities.ts';
import { completeNextSteps } from '../store/next-steps.ts';
import { activateSet, findActiveSet, findCodeSet, setHoldsCode } from '../store/recovery-codes.ts';
import { forgetDevices } from '../store/remembered-devices.ts';
import { lockLiveSession } from '../store/sessions.ts';
import { transact } from '../store/transact.ts';
import type { Handler } from './handler.ts';

/** Activates a set after its owner has confirmed that they saved it; the set before it is retired at once. */
export const acknowledgeRecoveryCodes: Handler<'acknowledgeRecoveryCodes'> = async (
  engine,
  { caller, params, body },
) => {
  if ((body.evidence === 'typed') !== (body.code !== undefined))
    return problem('invalid_format', {
      detail: 'A code is given with the evidence "typed", and with no other.',
    });
  const { identityKey } = caller.ref;
  const set = await findCodeSet(engine.database, params.setId, caller.ref);
  if (!set) return problem('not_found');
  // A repeat after a lost response; nothing changes a second time.
  if (set.status === 'active') return ok(undefined);
  const hash = body.code === undefined ? undefined : await hashForSet(engine, set, body.code);
  if (
    body.code !== undefined &&
    (hash === undefined || !(await setHoldsCode(engine.database, set.set_id, hash)))
  )
    return problem('invalid_code');

  return transact(engine.database, async (trx) => {
    if (!(await lockLiveSession(trx, caller.ref))) return problem('unauthenticated');
    await lockIdentity(trx, identityKey);
    const replaces = (await findActiveSet(trx, identityKey)) !== undefined;
    if (!(await activateSet(trx, identityKey, set.set_id))) return problem('not_found');
    await completeNextSteps(trx, identityKey, ['recovery_codes']);
    await audit(trx, caller.subject, 'mfa.recovery_codes_acknowledged', {
      setId: set.set_id,
      evidence: body.evidence,
    });
    if (replaces) {
      await forgetDevices(trx, identityKey);
      await notify(trx, engine, noticeRecipient(caller), { kind: 'recovery_codes_replaced' });
    }
    return ok(undefined);
  });
};
