import { policyScopeOf } from '../active-policy/policy-scope.ts';
import { adminTenant } from '../administration/administrator.ts';
import { decideWithChooser } from '../experiments/variant-chooser.ts';
import { decideNextStep, dueNextSteps } from '../policy/decide-next-step.ts';
import { signalFamilies } from '../policy/signal-families.ts';
import { nextStepInputs } from '../prompts/next-step-facts.ts';
import { promptInputs } from '../prompts/prompt-facts.ts';
import { ok, problem } from '../result.ts';
import { loadSession, promptDataOf } from '../store/session-snapshot.ts';
import type { Handler } from './handler.ts';

/** Explains why a person is or is not prompted at a moment. Writes nothing. */
export const explainPrompt: Handler<'explainPrompt'> = async (engine, { caller, query }) => {
  const tenant = adminTenant(caller, query);
  if (!tenant.ok) return tenant;
  // Without a session id, as for a new session, in which no prompt was shown yet.
  const sessionId = query.session ?? '';
  const stored = await loadSession(
    engine.database,
    { tenantId: tenant.value, identityId: query.identity, sessionId },
    { prompts: true, factors: true, notice: true, account: { deviceHash: undefined }, nextSteps: true },
  );
  const { identity, now } = stored;
  if (!identity) return problem('not_found');
  const policy = await engine.policy(policyScopeOf(identity, now));
  const request = {
    sessionId,
    moment: query.moment,
    clientSuppressors: [],
    passkeys: query.passkeys === 'true',
    session: stored.session,
  };
  const asking = promptDataOf(stored);
  const inputs = promptInputs(identity, asking, request, policy, now);
  const { decision, facts } = await decideWithChooser(engine, tenant.value, inputs, {
    policy,
    running: asking.experiments,
    now,
  });
  const next = nextStepInputs(engine, policy, identity, stored, request.passkeys);
  const { nextSteps } = policy.document.prompt;
  return ok({
    ...decision,
    ...(facts.experiment && { experiment: facts.experiment }),
    ...(facts.momentTrial && { momentTrial: facts.momentTrial }),
    signals: { needed: policy.document.prompt.signalsNeeded, ...signalFamilies(facts, policy, now) },
    nextStep: {
      ...decideNextStep(next.facts, next.ledger, policy, now),
      due: nextSteps ? dueNextSteps(next.facts, nextSteps, now) : [],
    },
  });
};
