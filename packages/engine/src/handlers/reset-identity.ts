import { mayChangeFactorsOf } from '../administration/admin-roles.ts';
import { prepareAdminStepUp } from '../administration/admin-step-up.ts';
import { targetIdentity, adminTenant } from '../administration/administrator.ts';
import { notify } from '../delivery/notify.ts';
import { readFacts } from '../policy/facts.ts';
import { ok, problem } from '../result.ts';
import { insertReason } from '../store/audit-reasons.ts';
import { audit } from '../store/audit.ts';
import { expireChallenges } from '../store/challenges.ts';
import { deleteEnrollments } from '../store/enrollments.ts';
import { deleteFactors } from '../store/factors.ts';
import { revokeGrants } from '../store/grants.ts';
import { findIdentity, lockIdentity } from '../store/identities.ts';
import { clearSetupSkip } from '../store/preferences.ts';
import { retireSets } from '../store/recovery-codes.ts';
import { lockAllSessions, resetAllAssurance } from '../store/sessions.ts';
import { transact } from '../store/transact.ts';
import type { Handler } from './handler.ts';

/**
 * Removes every factor of a person who has lost them. It binds no new one and returns no secret (R58): the person enrolls
 * again, after giving one of the recovery codes that they still have.
 */
export const resetIdentity: Handler<'resetIdentity'> = async (engine, { caller, params, body }) => {
  const tenant = adminTenant(caller, body);
  if (!tenant.ok) return tenant;
  const identity = await findIdentity(engine.database, tenant.value, params.identityId);
  if (!identity) return problem('not_found');
  const { identity_key: identityKey } = identity;
  const facts = readFacts(identity.traits, identity.facts, identity.created_at);
  if (!mayChangeFactorsOf(caller, facts)) return problem('not_found');
  const spend = await prepareAdminStepUp(engine, caller, 'resetIdentity', params);

  return transact(engine.database, async (trx) => {
    const refusal = await spend(trx);
    if (refusal) return refusal;
    await lockAllSessions(trx, identityKey);
    await lockIdentity(trx, identityKey);
    await expireChallenges(trx, identityKey);
    // A pending secret would survive the reset in the session of an attacker.
    await deleteEnrollments(trx, identityKey);
    const factors = await deleteFactors(trx, identityKey);
    await revokeGrants(trx, identityKey);
    await retireSets(trx, identityKey, body.recoveryCodes === 'keep' ? 'pending' : 'all');
    await resetAllAssurance(trx, identityKey);
    await clearSetupSkip(trx, identityKey);
    await audit(trx, targetIdentity(caller, tenant.value, identityKey), 'mfa.factor_admin_reset', {
      reasonDigest: await insertReason(trx, identityKey, body.reason),
      factors: factors.length,
      recoveryCodes: body.recoveryCodes,
    });
    await notify(trx, engine, { identityKey, facts, now: caller.now }, { kind: 'factors_reset' });
    return ok(undefined);
  });
};
