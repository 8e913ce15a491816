import { prepareAdminStepUp } from '../administration/admin-step-up.ts';
import { targetIdentity, adminTenant } from '../administration/administrator.ts';
import type { Handler } from './handler.ts';
import { notify } from '../delivery/notify.ts';
import { readFacts } from '../policy/facts.ts';
import { ok, problem } from '../result.ts';
import { audit } from '../store/audit.ts';
import { insertReason } from '../store/audit-reasons.ts';
import { expireChallenges } from '../store/challenges.ts';
import { deleteEnrollments } from '../store/enrollments.ts';
import { deleteFactors } from '../store/factors.ts';
import { revokeGrants } from '../store/grants.ts';
import { findIdentity, lockIdentity } from '../store/identities.ts';
import { retireSets } from '../store/recovery-codes.ts';
import { resetAllAssurance } from '../store/sessions.ts';
import { transact } from '../store/transact.ts';

/**
 * Takes every factor from somebody who has lost them. It binds no new one and returns no secret (R58): the person sets
 * up again by themselves, behind the recovery codes that they still have.
 */
export const resetIdentity: Handler<'resetIdentity'> = async (engine, { caller, params, body }) => {
  const tenant = adminTenant(caller, body);
  if (!tenant.ok) return tenant;
  const identity = await findIdentity(engine.database, tenant.value, params.identityId);
  if (!identity) return problem('not_found');
  const { identity_key: identityKey } = identity;
  const spend = await prepareAdminStepUp(engine, caller, 'resetIdentity', params);

  return transact(engine.database, async (trx) => {
    const refusal = await spend(trx);
    if (refusal) return refusal;
    await lockIdentity(trx, identityKey);
    await expireChallenges(trx, identityKey);
    // A secret that waits for its first proof would outlive the reset in a thief's session.
    await deleteEnrollments(trx, identityKey);
    const factors = await deleteFactors(trx, identityKey);
    await revokeGrants(trx, identityKey);
    await retireSets(trx, identityKey, body.recoveryCodes === 'keep' ? 'pending' : 'all');
    await resetAllAssurance(trx, identityKey);
    await audit(trx, targetIdentity(caller, tenant.value, identityKey), 'mfa.factor_admin_reset', {
      reasonDigest: await insertReason(trx, identityKey, body.reason),
      factors: factors.length,
      recoveryCodes: body.recoveryCodes,
    });
    const facts = readFacts(identity.traits, identity.facts, identity.created_at);
    await notify(trx, engine, { identityKey, facts, now: caller.now }, { kind: 'factors_reset' });
    return ok(undefined);
  });
};
