import { codesAnswer } from '../codes/recovery-codes-response.ts';
import { enrollmentContext } from '../enrollment/enrollment-context.ts';
import { factorOptions } from '../enrollment/factor-options.ts';
import { factorAnswer } from '../factors/factor-response.ts';
import { securityScore } from '../factors/security-score.ts';
import { trustedProvider } from '../policy/identity-provider.ts';
import { ok } from '../result.ts';
import { assuranceOf, enforcementOf } from '../sessions/assurance.ts';
import { signInRequirement } from '../sessions/sign-in-requirement.ts';
import { accountOf } from '../store/session-snapshot.ts';
import type { Handler } from './handler.ts';

/** Shows a person their factors, recovery codes, options and assurance. */
export const getState: Handler<'getState'> = async (engine, { caller }) => {
  const policy = await engine.policy(caller.scope);
  const { document } = policy;
  const { factors, codeSet, pendingCodes, invited, remembered } = accountOf(caller.stored);
  const codesLeft = codeSet?.remaining ?? 0;
  const enrolled = factors.length > 0;
  const isTrusted = trustedProvider(policy, caller.facts, caller.session, caller.now) !== undefined;
  const { email, name } = caller.facts;
  return ok({
    identity: { id: caller.identity.identity_id, ...(name && { name }), ...(email && { email }) },
    signIn: signInRequirement(document, {
      session: caller.session,
      remembered,
      trustedProvider: isTrusted,
      enrolled,
      codesLeft: codesLeft > 0,
      neverAsk: caller.identity.never_ask_at !== null,
      createdAt: caller.facts.createdAt,
      now: caller.now,
    }),
    assurance: assuranceOf(caller.session),
    factors: factors.map(factorAnswer),
    factorOptions: factorOptions(enrollmentContext(engine, policy, caller, { factors, invited })),
    recoveryCodes: codesAnswer(codeSet, pendingCodes),
    enforcement: enforcementOf(document, enrolled || isTrusted, caller.stored.deadline),
    score: securityScore(engine.verifiers, factors, codesLeft),
  });
};
