import { demand } from '../demand.ts';
import { factorAnswer } from '../factor-answer.ts';
import type { Handler } from '../handler.ts';
import { ok, problem } from '../result.ts';
import { listFactors, renameFactor as storeName } from '../store/factors.ts';
import { isWary } from '../store/sessions.ts';

/** Gives a factor the name its owner knows it by. */
export const renameFactor: Handler<'renameFactor'> = async (engine, { caller, params, body }) => {
  const { identityKey } = caller.ref;
  const factor = (await listFactors(engine.database, identityKey)).find(
    ({ factor_id }) => factor_id === params.factorId,
  );
  if (!factor) return problem('not_found');
  // What was proven before the session turned up somewhere unusual does not count (`judgePlace`).
  if (caller.session.mfa_at === null || isWary(caller.session)) {
    const rule = (await engine.policy(caller.scope)).ruleFor('factor.add');
    return rule
      ? demand({ action: 'factor.add', resource: factor.type, context: {} }, rule, true)
      : problem('unknown_action');
  }
  const renamed = await storeName(engine.database, identityKey, params.factorId, body.name);
  return renamed ? ok(factorAnswer(renamed)) : problem('not_found');
};
