import { policyScopeOf } from '../active-policy/policy-scope.ts';
import type { EngineContext } from '../engine-context.ts';
import { readFacts } from '../policy/facts.ts';
import { ok } from '../result.ts';
import { audit } from '../store/audit.ts';
import { openMoment } from '../store/moments.ts';
import { setPreferences } from '../store/preferences.ts';
import {
  cancelReminders,
  claimDueReminder,
  type ClaimedReminder,
  endReminder,
  findUnsubscriber,
  postponeReminder,
} from '../store/reminders.ts';
import { loadSession, promptDataOf, type StoredSession } from '../store/session-snapshot.ts';
import { transact } from '../store/transact.ts';
import { type AddressedReminder, carryReminder } from './carry-reminder.ts';
import { sendNextStepMail } from './send-next-step-mail.ts';

/** Reminders in one round, so that a worker that is stopped leaves few unfinished. */
const batch = 100;
/** The moment that opens when a reminder is due, so that the person gets the prompt at the link of the e-mail. */
const dueMoment = 'reminder.due';

/** Sends the reminders that are due. Workers share them; the reminder of a worker that dies is sent by the next one. */
export async function sendDueReminders(engine: EngineContext): Promise<number> {
  for (let handled = 0; handled < batch; handled += 1) {
    const reminder = await claimDueReminder(engine.database);
    if (!reminder) return handled;
    await sendReminder(engine, reminder);
  }
  return batch;
}

async function sendReminder(engine: EngineContext, reminder: ClaimedReminder): Promise<void> {
  if (reminder.promptId === null) return sendNextStepMail(engine, reminder);
  const stored = await loadSession(engine.database, { ...reminder, sessionId: '' }, { prompts: true });
  // Checked again when it is due: the state may have changed since the person chose *later*.
  const mail = await mailFor(engine, reminder, stored);
  if (mail === 'unwanted') {
    await endReminder(engine.database, reminder, 'cancelled_at');
    return;
  }
  const accepted = mail === 'unsendable' || (await carryReminder(engine, reminder, mail));
  if (!accepted) {
    await postponeReminder(engine.database, reminder);
    return;
  }
  await transact(engine.database, async (trx) => {
    const end = mail === 'unsendable' ? 'cancelled_at' : 'sent_at';
    if (!(await endReminder(trx, reminder, end))) return ok(undefined);
    await openMoment(trx, reminder.identityKey, dueMoment, stored.now);
    if (end === 'sent_at')
      await audit(trx, reminder, 'mfa.reminder_sent', { reminderId: reminder.reminderId });
    return ok(undefined);
  });
}

/** The e-mail to send, or the reason why none is sent: no longer wanted, or no verified address. */
async function mailFor(
  engine: EngineContext,
  { promptId }: ClaimedReminder,
  stored: StoredSession,
): Promise<AddressedReminder | 'unwanted' | 'unsendable'> {
  const { identity, now } = stored;
  const asking = promptDataOf(stored);
  if (!identity || asking.enrolled || identity.never_ask_at || identity.reminders_off_at) return 'unwanted';
  const last = asking.prompts.filter(({ kind, response }) => kind === 'soft' && response !== 'lapsed').at(-1);
  if (last && last.prompt_id !== promptId) return 'unwanted';
  const policy = await engine.policy(policyScopeOf(identity, now));
  const { enforcement, setupPrompt } = policy.document;
  const facts = readFacts(identity.traits, identity.facts, identity.created_at);
  const suppressed = policy.suppressors.some(({ holds }) => holds({ ...facts, now }) !== false);
  if (suppressed || enforcement === 'off' || setupPrompt === 'never') return 'unwanted';
  // An unverified address may belong to another person.
  if (facts.verifiedEmail === undefined || !engine.sendReminder) return 'unsendable';
  return { to: facts.verifiedEmail, locale: facts.locale ?? 'en', name: facts.name };
}

/** The format of the tokens that `insertReminder` creates: 32 bytes. */
const tokenShape = /^[\w-]{43}$/;

/** Turns reminders off for the person who was sent this token. */
export async function unsubscribe({ database }: EngineContext, token: string): Promise<boolean> {
  if (!tokenShape.test(token)) return false;
  return database.transaction().execute(async (trx) => {
    const identityKey = await findUnsubscriber(trx, token);
    if (identityKey === undefined) return false;
    await setPreferences(trx, identityKey, { reminders: false });
    await cancelReminders(trx, identityKey);
    return true;
  });
}
