import type { NextStepDecision } from '@kairos-mfa/protocol';
import type { EngineContext } from '../engine-context.ts';
import type { Policy } from '../policy/compile-policy.ts';
import { decideNextStep as decide, dueNextSteps } from '../policy/decide-next-step.ts';
import { after } from '../policy/duration.ts';
import { type NextStepInputs, nextStepInputs } from '../prompts/next-step-facts.ts';
import { ok } from '../result.ts';
import { randomId } from '../secrets/random.ts';
import type { SessionContext } from '../sessions/session-context.ts';
import { completeNextSteps, openNextStep } from '../store/next-steps.ts';
import { scheduleNextStepMail } from '../store/reminders.ts';
import { loadSession, nextStepDataOf, type StoredSession } from '../store/session-snapshot.ts';
import type { Handler } from './handler.ts';
import { nextStepParts } from './snapshot-parts.ts';

/** Attempts at one decision: what is written meanwhile, in another tab or on another replica, starts the next. */
const maxAttempts = 3;

/**
 * Decides whether to show a card with a next step. A *hold* needs no round trip but the one of every request, and neither
 * does a card that is open; a new card takes a second one.
 */
export const decideNextStep: Handler<'decideNextStep'> = async (engine, { caller, body }) => {
  const policy = await engine.policy(caller.scope);
  const passkeys = body.client?.passkeys ?? false;
  let { stored } = caller;
  for (let attempt = 1; ; attempt += 1) {
    const identity = stored.identity ?? caller.identity;
    const inputs = nextStepInputs(engine, policy, identity, stored, passkeys);
    const decision = decide(inputs.facts, inputs.ledger, policy, stored.now);
    await followUp(engine, caller, policy, inputs, stored);
    if (decision.step === null || decision.nextStepId !== undefined) return ok(decision);
    const nextStepId = randomId('nxt');
    const isOpened = await openNextStep(engine.database, caller.subject, {
      ...caller.ref,
      nextStepId,
      step: decision.step,
      policyVersion: policy.version,
      ledgerVersion: identity.ledger_version,
    });
    if (isOpened) return ok({ ...decision, nextStepId });
    // The next attempt finds the card that the other tab or replica has opened.
    if (attempt === maxAttempts) return ok(holdForNow(decision));
    const who = {
      tenantId: caller.subject.tenantId,
      identityId: identity.identity_id,
      sessionId: caller.ref.sessionId,
    };
    stored = await loadSession(engine.database, who, await nextStepParts(engine, caller.resolved));
  }
};

/** Records steps that are done since, and schedules the next e-mail; mostly there is nothing to write. */
async function followUp(
  { database }: EngineContext,
  { ref, facts: { verifiedEmail } }: SessionContext,
  { document }: Policy,
  { facts, ledger }: NextStepInputs,
  stored: StoredSession,
): Promise<void> {
  const rules = document.prompt.nextSteps;
  // The session of somebody else, or of whom nothing is proven, changes nothing.
  if (!rules || !facts.ownSession || !facts.signInComplete || facts.factors.length === 0) return;
  const due = dueNextSteps(facts, rules, stored.now);
  // A check-up is done with any proof of a factor; the other steps are recorded where they are done.
  const done = ledger.flatMap(({ channel, response, step }) =>
    channel === 'card' && response === null && step === 'check_up' && !due.includes(step) ? [step] : [],
  );
  if (done.length > 0) await completeNextSteps(database, ref.identityKey, done);
  const mayMail = rules.email && !facts.trustedProvider && !facts.neverAsk && verifiedEmail !== undefined;
  if (mayMail && !stored.identity?.reminders_off_at && !nextStepDataOf(stored).mailScheduled)
    await scheduleNextStepMail(database, ref.identityKey, after(stored.now, rules.checkUpAfter));
}

function holdForNow(decision: NextStepDecision): NextStepDecision {
  const { codesLeft: _, ...rest } = decision;
  return { ...rest, decision: 'hold', step: null, suppressedBy: ['changed_meanwhile'] };
}
