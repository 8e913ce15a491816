import { tenantOf } from '../caller.ts';
import { listCandidates } from '../candidates.ts';
import { demand } from '../demand.ts';
import { useGrant } from '../grants.ts';
import type { Handler } from '../handler.ts';
import { demandsStepUp } from '../policy/decide-step-up.ts';
import { readFacts } from '../policy/facts.ts';
import { scopeOf, strangerOf } from '../policy-scope.ts';
import { ok, problem } from '../result.ts';
import { findIdentity } from '../store/identities.ts';
import { findSession } from '../store/sessions.ts';
import { transact } from '../store/transact.ts';

/** Lets the host do one protected thing, once, or says what has to be proven first (R39, R44). */
export const consumeGrant: Handler<'consumeGrant'> = async (engine, { caller, body, remember }) => {
  const { database } = engine;
  const { action, resource, context } = body;
  const requested = { action, resource, context };
  const tenantId = tenantOf(body);
  const identity = await findIdentity(database, tenantId, body.identityId);
  const rule = (await engine.policy(identity ? scopeOf(identity) : strangerOf(tenantId), database)).ruleFor(
    action,
  );
  if (!rule) return problem('unknown_action');
  const identityKey = identity?.identity_key ?? '';
  const ref = { identityKey, sessionId: body.sessionId };
  if ((await findSession(database, ref))?.ended_at) return problem('unauthenticated');

  const facts = readFacts(identity?.traits ?? {}, identity?.facts ?? {}, identity?.created_at ?? caller.now);
  if (!demandsStepUp(rule, context, facts, caller.now)) return ok({ grant: null });
  const missing = problem('step_up_required');
  const used = await transact(
    database,
    async (trx) => {
      const grant = await useGrant(trx, { tenantId, ...ref }, requested, rule, caller.now);
      return grant ? ok({ grant }) : missing;
    },
    remember,
  );
  if (used !== missing) return used;
  return demand(requested, rule, (await listCandidates(engine, database, identityKey)).length > 0);
};
