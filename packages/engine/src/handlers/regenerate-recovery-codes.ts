import { generateRecoveryCodes } from '../codes/recovery-codes.ts';
import { hasJustEnrolled } from '../enrollment/may-enroll.ts';
import { consumeMatchingGrant } from '../grants/grants.ts';
import { stepUpRefusal } from '../grants/step-up-refusal.ts';
import { ok, problem } from '../result.ts';
import { factorOwnerOf, grantHolderOf } from '../sessions/session-context.ts';
import { isLocationProven } from '../sessions/session-risk.ts';
import { audit } from '../store/audit.ts';
import { listFactors } from '../store/factors.ts';
import { lockIdentity } from '../store/identities.ts';
import { findActiveSet, insertPendingSet } from '../store/recovery-codes.ts';
import { lockLiveSession } from '../store/sessions.ts';
import { transact } from '../store/transact.ts';
import type { Handler } from './handler.ts';

/** Creates a new pending set of recovery codes; until it is acknowledged the old one stays valid (R09). */
export const regenerateRecoveryCodes: Handler<'regenerateRecoveryCodes'> = async (
  engine,
  { caller, once },
) => {
  const requested = { action: 'recovery_codes.regenerate', resource: 'me', context: {} };
  const rule = (await engine.policy(caller.scope)).ruleFor(requested.action);
  if (!rule) return problem('unknown_action');
  const codes = await generateRecoveryCodes(engine, factorOwnerOf(caller));
  return transact(
    engine.database,
    async (trx) => {
      const session = await lockLiveSession(trx, caller.ref);
      if (!session) return problem('unauthenticated');
      await lockIdentity(trx, caller.ref.identityKey);
      const factors = await listFactors(trx, caller.ref.identityKey);
      const enrolled = factors.length > 0;
      // Whoever has just enrolled and never saved a code, e.g. because the answer with the codes was lost, gets them again.
      const offeredAgain =
        isLocationProven(session, caller.resolved) &&
        hasJustEnrolled(session, factors, { rule, verifiers: engine.verifiers }, caller.now) &&
        (await findActiveSet(trx, caller.ref.identityKey)) === undefined;
      const proven =
        session.mfa_at !== null &&
        enrolled &&
        (offeredAgain ||
          (await consumeMatchingGrant(trx, grantHolderOf(caller), requested, rule, caller.now)));
      if (!proven) return stepUpRefusal(requested, rule, enrolled);
      await insertPendingSet(trx, caller.ref, codes.stored);
      await audit(trx, caller.subject, 'mfa.backup_codes_regenerated', { setId: codes.stored.setId });
      return ok(codes.answer);
    },
    once?.remember,
  );
};
