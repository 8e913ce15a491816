import { assuranceOf, enforcementOf } from '../assurance.ts';
import { factorAnswer } from '../factor-answer.ts';
import { factorOptions } from '../factor-options.ts';
import { hasProven } from '../has-proven.ts';
import type { Handler } from '../handler.ts';
import { decideSignIn } from '../policy/decide-sign-in.ts';
import { offerOf } from '../offer-of.ts';
import { ok } from '../result.ts';
import { securityScore } from '../security-score.ts';
import { listFactors } from '../store/factors.ts';
import { findActiveSet, findPendingSet } from '../store/recovery-codes.ts';

/** Everything a person may know about their own protection. */
export const getState: Handler<'getState'> = async (engine, { caller }) => {
  const { database } = engine;
  const { identityKey } = caller.ref;
  const policy = await engine.policy();
  const { document } = policy;
  const factors = await listFactors(database, identityKey);
  const active = await findActiveSet(database, identityKey);
  const pending = active ? undefined : await findPendingSet(database, identityKey);
  const enrolled = factors.length > 0;
  const proven = await hasProven(engine, document, {
    identityKey,
    session: caller.session,
    deviceId: caller.resolved.deviceId,
    now: caller.now,
  });
  const { email, name } = caller.facts;
  return ok({
    identity: { id: caller.identity.identity_id, ...(name && { name }), ...(email && { email }) },
    signIn: decideSignIn({ enrolled, proven, neverAsk: caller.identity.never_ask_at !== null }, document),
    assurance: assuranceOf(caller.session),
    factors: factors.map(factorAnswer),
    factorOptions: factorOptions(await offerOf(engine, policy, caller, factors)),
    recoveryCodes: active
      ? { remaining: active.remaining, createdAt: active.created_at.toISOString(), acknowledged: true }
      : pending
        ? { remaining: 0, createdAt: pending.created_at.toISOString(), acknowledged: false }
        : null,
    enforcement: enforcementOf(document, enrolled, caller.asking.notice?.deadline),
    score: securityScore(engine.verifiers, factors, active?.remaining ?? 0),
  });
};
