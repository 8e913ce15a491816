import { mayChangeFactorsOf } from '../administration/admin-roles.ts';
import { prepareAdminStepUp } from '../administration/admin-step-up.ts';
import { targetIdentity, adminTenant } from '../administration/administrator.ts';
import { securityKeyType } from '../factors/index.ts';
import { after } from '../policy/duration.ts';
import { readFacts } from '../policy/facts.ts';
import { ok, problem } from '../result.ts';
import { randomId } from '../secrets/random.ts';
import { audit } from '../store/audit.ts';
import { findIdentity } from '../store/identities.ts';
import { insertInvitation } from '../store/invitations.ts';
import { transact } from '../store/transact.ts';
import type { Handler } from './handler.ts';

/** Long enough for a key that is sent by post. */
const lifetime = 'P14D';

/** Invites one person to add one hardware key. It binds nothing: the person still signs in, gives a proof and touches the key. */
export const inviteSecurityKey: Handler<'inviteSecurityKey'> = async (engine, { caller, params, body }) => {
  const tenant = adminTenant(caller, body);
  if (!tenant.ok) return tenant;
  const identity = await findIdentity(engine.database, tenant.value, params.identityId);
  if (!identity) return problem('not_found');
  const facts = readFacts(identity.traits, identity.facts, identity.created_at);
  if (!mayChangeFactorsOf(caller, facts)) return problem('not_found');
  const invitationId = randomId('inv');
  const expiresAt = after(caller.now, lifetime);
  const spend = await prepareAdminStepUp(engine, caller, 'inviteSecurityKey', params);
  return transact(engine.database, async (trx) => {
    const refusal = await spend(trx);
    if (refusal) return refusal;
    await insertInvitation(trx, {
      invitation_id: invitationId,
      identity_key: identity.identity_key,
      type: securityKeyType,
      expires_at: expiresAt,
    });
    await audit(
      trx,
      targetIdentity(caller, tenant.value, identity.identity_key),
      'mfa.security_key_invited',
      {
        invitationId,
      },
    );
    return ok({ invitationId, expiresAt: expiresAt.toISOString() });
  });
};
