import { codesAnswer } from '../codes/recovery-codes-response.ts';
import { enrollmentContext } from '../enrollment/enrollment-context.ts';
import { factorOptions } from '../enrollment/factor-options.ts';
import { factorAnswer } from '../factors/factor-response.ts';
import { securityScore } from '../factors/security-score.ts';
import { ok } from '../result.ts';
import { assuranceOf, enforcementOf } from '../sessions/assurance.ts';
import { accountSetupOf, signInRequirement } from '../sessions/sign-in-requirement.ts';
import { accountOf } from '../store/session-snapshot.ts';
import type { Handler } from './handler.ts';

/** Shows a person their factors, recovery codes, options and assurance. */
export const getState: Handler<'getState'> = async (engine, { caller }) => {
  const policy = await engine.policy(caller.scope);
  const { factors, codeSet, pendingCodes, invited } = accountOf(caller.stored);
  const codesLeft = codeSet?.remaining ?? 0;
  const { email, name } = caller.facts;
  return ok({
    identity: { id: caller.identity.identity_id, ...(name && { name }), ...(email && { email }) },
    signIn: signInRequirement(engine, policy, caller.stored),
    assurance: assuranceOf(caller.session),
    factors: factors.map(factorAnswer),
    factorOptions: factorOptions(enrollmentContext(engine, policy, caller, { factors, invited })),
    recoveryCodes: codesAnswer(codeSet, pendingCodes),
    enforcement: enforcementOf(policy, accountSetupOf(engine, policy, caller.stored), caller.stored.deadline),
    score: securityScore(engine.verifiers, factors, codesLeft),
  });
};
