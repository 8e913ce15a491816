import { sql } from 'kysely';
import { randomBase64url, randomId } from '../secrets/random.ts';
import { mostAttempts } from './most-attempts.ts';
import type { PromptRow } from './prompts.ts';
import type { Queries } from './transact.ts';

/** The duration of the lease of a reminder. */
const lease = 'PT30S';

/** Inserts a reminder for the day that a person chose; it replaces an older one. */
export async function insertReminder(trx: Queries, prompt: PromptRow, dueAt: Date): Promise<void> {
  await trx
    .insertInto('reminders')
    .values({
      reminder_id: randomId('rmd'),
      identity_key: prompt.identity_key,
      prompt_id: prompt.prompt_id,
      unsubscribe_token: randomBase64url(32),
      due_at: dueAt,
    })
    .onConflict((conflict) =>
      conflict
        .column('identity_key')
        .where('sent_at', 'is', null)
        .where('cancelled_at', 'is', null)
        .doUpdateSet((eb) => ({
          due_at: eb.ref('excluded.due_at'),
          prompt_id: eb.ref('excluded.prompt_id'),
          attempts: 0,
          // The worker that is sending the older one must not mark this one as sent.
          lease_id: null,
          leased_until: null,
        })),
    )
    .execute();
}

/** Schedules an e-mail about a next step, which is chosen when it is due; an e-mail that waits already stays as it is. */
export async function scheduleNextStepMail(trx: Queries, identityKey: string, dueAt: Date): Promise<void> {
  await trx
    .insertInto('reminders')
    .values({
      reminder_id: randomId('rmd'),
      identity_key: identityKey,
      prompt_id: null,
      unsubscribe_token: randomBase64url(32),
      due_at: dueAt,
    })
    .onConflict((conflict) =>
      conflict
        .column('identity_key')
        .where('sent_at', 'is', null)
        .where('cancelled_at', 'is', null)
        .doUpdateSet((eb) => ({
          due_at: eb.ref('excluded.due_at'),
          prompt_id: null,
          attempts: 0,
          leased_until: null,
        }))
        // Given up, so it would stay for ever.
        .where('reminders.attempts', '>=', mostAttempts),
    )
    .execute();
}

/** A reminder that is leased to one worker. */
export interface ClaimedReminder {
  readonly reminderId: string;
  readonly leaseId: string;
  readonly identityKey: string;
  readonly tenantId: string;
  readonly identityId: string;
  /** Null: the e-mail is about a next step. */
  readonly promptId: string | null;
  readonly unsubscribeToken: string;
}

/** Leases the reminder that has been due longest, to one worker at a time; the lease of a worker that hangs expires. */
export async function claimDueReminder(database: Queries): Promise<ClaimedReminder | undefined> {
  const leaseId = randomId('lse');
  const { rows } = await sql<ClaimedReminder>`
    update reminders set lease_id = ${leaseId}, leased_until = kairos_now() + ${lease}::interval, attempts = attempts + 1
    from identities
    where identities.identity_key = reminders.identity_key and reminder_id = (
      select reminder_id from reminders
      where sent_at is null and cancelled_at is null and due_at <= kairos_statement_now()
        and (leased_until is null or leased_until <= kairos_now()) and attempts < ${sql.lit(mostAttempts)}
      order by due_at limit 1 for update skip locked)
    returning reminder_id as "reminderId", lease_id as "leaseId", reminders.identity_key as "identityKey",
      tenant_id as "tenantId", identity_id as "identityId", prompt_id as "promptId",
      unsubscribe_token as "unsubscribeToken"`.execute(database);
  return rows[0];
}

/** Records the outcome of a reminder. False when the lease was lost meanwhile to another replica. */
export async function endReminder(
  trx: Queries,
  { reminderId, leaseId }: ClaimedReminder,
  end: 'sent_at' | 'cancelled_at',
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('reminders')
    .set({ [end]: sql<Date>`kairos_now()`, leased_until: null })
    .where('reminder_id', '=', reminderId)
    .where('lease_id', '=', leaseId)
    .where('sent_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Postpones a reminder that was not accepted, longer each time. */
export async function postponeReminder(
  database: Queries,
  { reminderId, leaseId }: ClaimedReminder,
): Promise<void> {
  await database
    .updateTable('reminders')
    .set({ leased_until: sql<Date>`kairos_now() + least(power(2, attempts), 1440) * interval '1 minute'` })
    .where('reminder_id', '=', reminderId)
    .where('lease_id', '=', leaseId)
    .execute();
}

/** Moves an e-mail that there was no reason to send, and whose token nobody has, to a later day. */
export async function moveReminder(
  database: Queries,
  { reminderId, leaseId }: ClaimedReminder,
  dueAt: Date,
): Promise<void> {
  await database
    .updateTable('reminders')
    .set({ due_at: dueAt, attempts: 0, lease_id: null, leased_until: null })
    .where('reminder_id', '=', reminderId)
    .where('lease_id', '=', leaseId)
    .where('sent_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .execute();
}

/** Finds the person whose reminders a link turns off; undefined when the token is unknown. */
export async function findUnsubscriber(database: Queries, token: string): Promise<string | undefined> {
  const found = await database
    .selectFrom('reminders')
    .select('identity_key')
    .where('unsubscribe_token', '=', token)
    .executeTakeFirst();
  return found?.identity_key;
}

/** Cancels the reminders of a person, as after an enrollment or when they turn reminders off. */
export async function cancelReminders(trx: Queries, identityKey: string): Promise<void> {
  await trx
    .updateTable('reminders')
    .set({ cancelled_at: sql<Date>`kairos_now()` })
    .where('identity_key', '=', identityKey)
    .where('sent_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .execute();
}
