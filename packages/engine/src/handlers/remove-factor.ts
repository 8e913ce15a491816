import { factorInNotice, notify } from '../delivery/notify.ts';
import { needsStrongerFactor } from '../enrollment/needs-stronger-factor.ts';
import { consumeMatchingGrant } from '../grants/grants.ts';
import { stepUpRefusal } from '../grants/step-up-refusal.ts';
import { ok, problem } from '../result.ts';
import { grantHolderOf, noticeRecipient } from '../sessions/session-context.ts';
import { audit } from '../store/audit.ts';
import { expireChallenges } from '../store/challenges.ts';
import { deleteFactor, listFactors } from '../store/factors.ts';
import { revokeGrants } from '../store/grants.ts';
import { lockIdentity } from '../store/identities.ts';
import { retireSets } from '../store/recovery-codes.ts';
import { forgetDevices } from '../store/remembered-devices.ts';
import {
  lockAllSessions,
  lockLiveSession,
  resetAllAssurance,
  resetOtherAssurance,
} from '../store/sessions.ts';
import { transact } from '../store/transact.ts';
import type { Handler } from './handler.ts';

/** Removes a factor; it needs a proof for exactly this action (R30). */
export const removeFactor: Handler<'removeFactor'> = async (engine, { caller, params }) => {
  const policy = await engine.policy(caller.scope);
  const { identityKey } = caller.ref;
  return transact(engine.database, async (trx) => {
    await lockAllSessions(trx, identityKey);
    const session = await lockLiveSession(trx, caller.ref);
    if (!session) return problem('unauthenticated');
    await lockIdentity(trx, identityKey);
    const factors = await listFactors(trx, identityKey);
    const factor = factors.find(({ factor_id }) => factor_id === params.factorId);
    if (!factor) return problem('not_found');
    const isLast = factors.length === 1;
    const others = factors.filter(({ factor_id }) => factor_id !== factor.factor_id);
    const leavesNone = isLast || needsStrongerFactor(engine, policy, others, caller.facts, caller.now);
    if (leavesNone && policy.document.enforcement === 'required') return problem('last_required_factor');

    const requested = { action: 'factor.remove', resource: factor.factor_id, context: {} };
    const rule = policy.ruleFor(requested.action);
    if (!rule) return problem('unknown_action');
    const proven =
      session.mfa_at !== null &&
      (await consumeMatchingGrant(trx, grantHolderOf(caller), requested, rule, caller.now));
    if (!proven) return stepUpRefusal(requested, rule, true);

    await expireChallenges(trx, identityKey);
    await deleteFactor(trx, identityKey, factor.factor_id);
    await revokeGrants(trx, identityKey);
    await retireSets(trx, identityKey, 'pending');
    await resetOtherAssurance(trx, caller.ref);
    await forgetDevices(trx, identityKey);
    if (isLast) {
      // Recovery codes replace a factor; without the last factor they would still complete a sign-in (R33).
      await retireSets(trx, identityKey, 'all');
      await resetAllAssurance(trx, identityKey);
    }
    await audit(trx, caller.subject, 'mfa.factor_removed', {
      factor: factor.type,
      factorId: factor.factor_id,
    });
    await notify(trx, engine, noticeRecipient(caller), {
      kind: 'factor_removed',
      factor: factorInNotice(factor, engine.verifiers.get(factor.type)),
    });
    return ok(undefined);
  });
};
