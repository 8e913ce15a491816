import { assuranceOf, enforcementOf } from '../assurance.ts';
import { codesAnswer } from '../codes-answer.ts';
import { factorAnswer } from '../factor-answer.ts';
import { factorOptions } from '../factor-options.ts';
import type { Handler } from '../handler.ts';
import { decideSignIn } from '../policy/decide-sign-in.ts';
import { ok } from '../result.ts';
import { securityScore } from '../security-score.ts';
import { listFactors } from '../store/factors.ts';

/** Everything a person may know about their own protection. */
export const getState: Handler<'getState'> = async (engine, { caller }) => {
  const { database } = engine;
  const { identityKey } = caller.ref;
  const { document } = await engine.policy(caller.scope);
  const factors = await listFactors(database, identityKey);
  const recoveryCodes = await codesAnswer(database, identityKey);
  const codesLeft = recoveryCodes?.remaining ?? 0;
  const enrolled = factors.length > 0;
  const { email, name } = caller.facts;
  return ok({
    identity: { id: caller.identity.identity_id, ...(name && { name }), ...(email && { email }) },
    signIn: decideSignIn(
      {
        enrolled,
        codesLeft: codesLeft > 0,
        proven: caller.session.mfa_at !== null,
        neverAsk: caller.identity.never_ask_at !== null,
        createdAt: caller.facts.createdAt,
      },
      document,
      caller.now,
    ),
    assurance: assuranceOf(caller.session),
    factors: factors.map(factorAnswer),
    factorOptions: factorOptions(engine.verifiers, factors, document),
    recoveryCodes,
    enforcement: enforcementOf(document, enrolled, caller.asking.notice?.deadline),
    score: securityScore(engine.verifiers, factors, codesLeft),
  });
};
