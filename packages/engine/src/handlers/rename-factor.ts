import { factorAnswer } from '../factors/factor-response.ts';
import { stepUpRefusal } from '../grants/step-up-refusal.ts';
import { ok, problem } from '../result.ts';
import { isLocationProven } from '../sessions/session-risk.ts';
import { listFactors, renameFactor as storeName } from '../store/factors.ts';
import type { Handler } from './handler.ts';

/** Renames a factor. */
export const renameFactor: Handler<'renameFactor'> = async (engine, { caller, params, body }) => {
  const { identityKey } = caller.ref;
  const factor = (await listFactors(engine.database, identityKey)).find(
    ({ factor_id }) => factor_id === params.factorId,
  );
  if (!factor) return problem('not_found');
  if (!isLocationProven(caller.session, caller.resolved)) {
    const rule = (await engine.policy(caller.scope)).ruleFor('factor.add');
    return rule
      ? stepUpRefusal({ action: 'factor.add', resource: factor.type, context: {} }, rule, true)
      : problem('unknown_action');
  }
  const renamed = await storeName(engine.database, identityKey, params.factorId, body.name);
  return renamed ? ok(factorAnswer(renamed)) : problem('not_found');
};
