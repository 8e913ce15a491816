import { policyScopeOf } from '../active-policy/policy-scope.ts';
import { adminTenant } from '../administration/administrator.ts';
import { decidePrompt } from '../policy/decide-prompt.ts';
import { promptInputs } from '../prompts/prompt-facts.ts';
import { ok, problem } from '../result.ts';
import { loadSession, promptDataOf } from '../store/session-snapshot.ts';
import type { Handler } from './handler.ts';

/** Explains for each moment of the policy whether a person would be prompted in a new session now. Writes nothing. */
export const explainMoments: Handler<'explainMoments'> = async (engine, { caller, params, query }) => {
  const tenant = adminTenant(caller, query);
  if (!tenant.ok) return tenant;
  const stored = await loadSession(
    engine.database,
    { tenantId: tenant.value, identityId: params.identityId, sessionId: '' },
    { prompts: true },
  );
  const { identity, now } = stored;
  if (!identity) return problem('not_found');
  const policy = await engine.policy(policyScopeOf(identity, now));
  const data = promptDataOf(stored);
  const moments = Object.keys(policy.document.moments).map((moment) => {
    const request = { sessionId: '', moment, clientSuppressors: [], passkeys: false, session: undefined };
    const { facts, ledger } = promptInputs(identity, data, request, policy, now);
    const { decision, suppressedBy, nextEligibleAt } = decidePrompt(facts, ledger, policy, now);
    return { moment, decision, suppressedBy, nextEligibleAt };
  });
  return ok({ moments });
};
