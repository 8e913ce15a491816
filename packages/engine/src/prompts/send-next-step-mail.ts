import type { NextStep } from '@kairos-mfa/protocol';
import { policyScopeOf } from '../active-policy/policy-scope.ts';
import type { EngineContext } from '../engine-context.ts';
import type { Policy } from '../policy/compile-policy.ts';
import { decideNextStep } from '../policy/decide-next-step.ts';
import { after } from '../policy/duration.ts';
import { ok } from '../result.ts';
import { randomId } from '../secrets/random.ts';
import { audit } from '../store/audit.ts';
import { recordMailedNextStep } from '../store/next-steps.ts';
import {
  type ClaimedReminder,
  endReminder,
  moveReminder,
  postponeReminder,
  scheduleNextStepMail,
} from '../store/reminders.ts';
import { loadSession, type StoredSession } from '../store/session-snapshot.ts';
import { transact } from '../store/transact.ts';
import { type AddressedReminder, carryReminder } from './carry-reminder.ts';
import { nextStepInputs } from './next-step-facts.ts';

/**
 * Sends an e-mail about a next step, if one is due now, and schedules the next e-mail. What it is about is decided when it
 * is due: the state may have changed since it was scheduled.
 */
export async function sendNextStepMail(engine: EngineContext, reminder: ClaimedReminder): Promise<void> {
  const { database } = engine;
  const parts = { factors: true, account: { deviceHash: undefined }, nextSteps: true } as const;
  const stored = await loadSession(database, { ...reminder, sessionId: '' }, parts);
  const { identity, now } = stored;
  const policy = identity && (await engine.policy(policyScopeOf(identity, now)));
  const rules = policy?.document.prompt.nextSteps;
  if (!policy || !rules?.email || !engine.sendReminder || identity?.reminders_off_at) {
    await endReminder(database, reminder, 'cancelled_at');
    return;
  }
  const nextDueAt = after(now, rules.checkUpAfter);
  const mail = mailFor(engine, policy, stored);
  if (!mail) {
    await moveReminder(database, reminder, nextDueAt);
    return;
  }
  if (!(await carryReminder(engine, reminder, mail))) {
    await postponeReminder(database, reminder);
    return;
  }
  await transact(database, async (trx) => {
    if (!(await endReminder(trx, reminder, 'sent_at'))) return ok(undefined);
    const nextStepId = randomId('nxt');
    const { step } = mail.nextStep;
    const { identityKey } = reminder;
    await recordMailedNextStep(trx, { nextStepId, identityKey, step, policyVersion: policy.version });
    await audit(trx, reminder, 'mfa.next_step_shown', { nextStepId, step, channel: 'mail' });
    await scheduleNextStepMail(trx, identityKey, nextDueAt);
    return ok(undefined);
  });
}

/** The e-mail to send; undefined where nothing is due, a card shows it already, or no address is verified. */
function mailFor(
  engine: EngineContext,
  policy: Policy,
  stored: StoredSession,
): (AddressedReminder & { readonly nextStep: { readonly step: NextStep } }) | undefined {
  const { identity, now } = stored;
  if (!identity) return undefined;
  const { facts, ledger } = nextStepInputs(engine, policy, identity, stored, false);
  const { step, nextStepId, codesLeft } = decideNextStep(facts, ledger, policy, now);
  // An unverified address may belong to another person.
  if (step === null || nextStepId !== undefined || facts.verifiedEmail === undefined) return undefined;
  return {
    to: facts.verifiedEmail,
    locale: facts.locale ?? 'en',
    name: facts.name,
    nextStep: { step, codesLeft },
  };
}
