import { auditDetails } from '../grants/grants.ts';
import { ok, problem } from '../result.ts';
import { audit } from '../store/audit.ts';
import { revokeGrant as revokeStoredGrant } from '../store/grants.ts';
import { transact } from '../store/transact.ts';
import type { Handler } from './handler.ts';

/** Revokes a grant whose action the person cancelled after the proof. It removes a permission, so it needs no proof. */
export const revokeGrant: Handler<'revokeGrant'> = (engine, { caller, params }) =>
  transact(engine.database, async (trx) => {
    const dropped = await revokeStoredGrant(trx, params.grantId, caller.ref);
    if (!dropped) return problem('not_found');
    await audit(trx, caller.subject, 'mfa.grant_dropped', auditDetails(dropped));
    return ok(undefined);
  });
