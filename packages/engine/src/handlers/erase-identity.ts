import { prepareAdminStepUp } from '../administration/admin-step-up.ts';
import { targetIdentity, adminTenant } from '../administration/administrator.ts';
import { ok, problem } from '../result.ts';
import { erasedPersonHash } from '../sessions/erasure.ts';
import { audit } from '../store/audit.ts';
import { expireChallenges } from '../store/challenges.ts';
import { rememberErasure } from '../store/erased-identities.ts';
import { deleteIdentity, findIdentity, lockIdentity } from '../store/identities.ts';
import { lockAllSessions } from '../store/sessions.ts';
import { transact } from '../store/transact.ts';
import type { Handler } from './handler.ts';

/** Erases a person: their rows are deleted, and the audit keeps a pseudonym that no longer identifies them. */
export const eraseIdentity: Handler<'eraseIdentity'> = async (engine, { caller, params, query }) => {
  const tenant = adminTenant(caller, query);
  if (!tenant.ok) return tenant;
  const identity = await findIdentity(engine.database, tenant.value, params.identityId);
  if (!identity) return problem('not_found');
  const who = { tenantId: tenant.value, identityId: params.identityId };
  const personHash = await erasedPersonHash(engine.keys, who);
  const spend = await prepareAdminStepUp(engine, caller, 'eraseIdentity', params);

  return transact(engine.database, async (trx) => {
    const refusal = await spend(trx);
    if (refusal) return refusal;
    await lockAllSessions(trx, identity.identity_key);
    await lockIdentity(trx, identity.identity_key);
    // Locks them before the deletion locks the person, for which an attempt at one of them waits.
    await expireChallenges(trx, identity.identity_key);
    if (!(await deleteIdentity(trx, identity.identity_key))) return problem('not_found');
    await rememberErasure(trx, personHash);
    await audit(trx, targetIdentity(caller, tenant.value, identity.identity_key), 'mfa.identity_erased');
    return ok(undefined);
  });
};
