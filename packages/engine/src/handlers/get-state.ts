import { codesAnswer } from '../codes/recovery-codes-response.ts';
import { enrollmentContext } from '../enrollment/enrollment-context.ts';
import { factorOptions } from '../enrollment/factor-options.ts';
import { factorAnswer } from '../factors/factor-response.ts';
import { securityScore } from '../factors/security-score.ts';
import { ok } from '../result.ts';
import { assuranceOf, enforcementOf } from '../sessions/assurance.ts';
import { signInRequirement } from '../sessions/sign-in-requirement.ts';
import { listFactors } from '../store/factors.ts';
import type { Handler } from './handler.ts';

/** Shows a person their factors, recovery codes, options and assurance. */
export const getState: Handler<'getState'> = async (engine, { caller }) => {
  const { database } = engine;
  const { identityKey } = caller.ref;
  const policy = await engine.policy(caller.scope);
  const { document } = policy;
  const factors = await listFactors(database, identityKey);
  const recoveryCodes = await codesAnswer(database, identityKey);
  const codesLeft = recoveryCodes?.remaining ?? 0;
  const enrolled = factors.length > 0;
  const { email, name } = caller.facts;
  return ok({
    identity: { id: caller.identity.identity_id, ...(name && { name }), ...(email && { email }) },
    signIn: await signInRequirement(engine, document, {
      identityKey,
      session: caller.session,
      deviceId: caller.resolved.deviceId,
      enrolled,
      codesLeft: codesLeft > 0,
      neverAsk: caller.identity.never_ask_at !== null,
      createdAt: caller.facts.createdAt,
      now: caller.now,
    }),
    assurance: assuranceOf(caller.session),
    factors: factors.map(factorAnswer),
    factorOptions: factorOptions(await enrollmentContext(engine, policy, caller, factors)),
    recoveryCodes,
    enforcement: enforcementOf(document, enrolled, caller.asking.notice?.deadline),
    score: securityScore(engine.verifiers, factors, codesLeft),
  });
};
