import { policyScopeOf } from '../active-policy/policy-scope.ts';
import { adminTenant } from '../administration/administrator.ts';
import { codesAnswer, codesState } from '../codes/recovery-codes-response.ts';
import { needsStrongerFactor } from '../enrollment/needs-stronger-factor.ts';
import { factorAnswer } from '../factors/factor-response.ts';
import { readFacts } from '../policy/facts.ts';
import { ok, problem } from '../result.ts';
import { assuranceOf, enforcementOf } from '../sessions/assurance.ts';
import { rememberedUntil } from '../sessions/remember-days.ts';
import { noticeDeadline } from '../store/dated-notices.ts';
import { listFactors } from '../store/factors.ts';
import { findIdentity } from '../store/identities.ts';
import { findActiveSet, findPendingSet } from '../store/recovery-codes.ts';
import { listRemembered } from '../store/remembered-devices.ts';
import { listLiveSessions } from '../store/sessions.ts';
import type { Handler } from './handler.ts';

/** Shows the factors of a person to an administrator; nothing that would let them act as that person. */
export const getIdentity: Handler<'getIdentity'> = async (engine, { caller, params, query }) => {
  const { database } = engine;
  const tenant = adminTenant(caller, query);
  if (!tenant.ok) return tenant;
  const identity = await findIdentity(database, tenant.value, params.identityId);
  if (!identity) return problem('not_found');
  const scope = policyScopeOf(identity, caller.now);
  const policy = await engine.policy(scope);
  const factors = await listFactors(database, identity.identity_key);
  const facts = readFacts(identity.traits, identity.facts, identity.created_at);
  const { name, email, createdAt } = facts;
  const activeCodes = await findActiveSet(database, identity.identity_key);
  const pendingCodes = await findPendingSet(database, identity.identity_key);
  return ok({
    id: identity.identity_id,
    ...(name && { name }),
    ...(email && { email }),
    roles: [...scope.roles],
    organizationIds: [...scope.organizationIds],
    tier: scope.tier,
    createdAt: createdAt.toISOString(),
    factors: factors.map(factorAnswer),
    recoveryCodes: codesAnswer(activeCodes, pendingCodes),
    enforcement: enforcementOf(
      policy,
      {
        enrolled: factors.length > 0,
        needsStronger: needsStrongerFactor(engine, policy, factors, facts, caller.now),
        codes: codesState(activeCodes, pendingCodes),
      },
      await noticeDeadline(database, identity.identity_key),
    ),
    rememberedDevices: (await listRemembered(database, identity.identity_key)).flatMap((row) => {
      const until = rememberedUntil(row, policy.document.signIn);
      if (until <= caller.now) return [];
      const { remembered_id: id, browser, system, created_at: at } = row;
      return { id, browser, system, rememberedAt: at.toISOString(), expiresAt: until.toISOString() };
    }),
    sessions: (await listLiveSessions(database, identity.identity_key)).map((session) => {
      const { level, authTime } = assuranceOf(session);
      return { id: session.session_id, level, authTime };
    }),
  });
};
