import { tenantOf } from '../caller.ts';
import { securityKeyType } from '../factors/index.ts';
import type { Handler } from '../handler.ts';
import { after } from '../policy/duration.ts';
import { randomId } from '../random.ts';
import { ok, problem } from '../result.ts';
import { audit } from '../store/audit.ts';
import { findIdentity } from '../store/identities.ts';
import { insertInvitation } from '../store/invitations.ts';
import { transact } from '../store/transact.ts';

/** Long enough for a key that comes by post. */
const lifetime = 'P14D';

/** Lets one person add one hardware key. It binds nothing: they still sign in, prove themselves and touch the key. */
export const inviteSecurityKey: Handler<'inviteSecurityKey'> = async (engine, { caller, params, body }) => {
  const tenantId = caller.kind === 'session' ? caller.subject.tenantId : tenantOf(body);
  const identity = await findIdentity(engine.database, tenantId, params.identityId);
  if (!identity) return problem('not_found');
  const invitationId = randomId('inv');
  const expiresAt = after(caller.now, lifetime);
  return transact(engine.database, async (trx) => {
    await insertInvitation(trx, {
      invitation_id: invitationId,
      identity_key: identity.identity_key,
      type: securityKeyType,
      expires_at: expiresAt,
    });
    const subject = { tenantId, identityKey: identity.identity_key };
    await audit(trx, subject, 'mfa.security_key_invited', { invitationId });
    return ok({ invitationId, expiresAt: expiresAt.toISOString() });
  });
};
