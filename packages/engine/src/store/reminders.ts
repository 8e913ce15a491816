import { sql } from 'kysely';
import { randomId } from '../random.ts';
import type { PromptRow } from './prompts.ts';
import type { Queries } from './transact.ts';

/** A worker that stopped gives its reminders back after this long. */
const lease = 'PT30S';

/** Remembers to remind somebody on the day they chose; the newest date takes the place of an older one. */
export async function writeReminder(trx: Queries, prompt: PromptRow, dueAt: Date): Promise<void> {
  await trx
    .insertInto('reminders')
    .values({
      reminder_id: randomId('rmd'),
      identity_key: prompt.identity_key,
      prompt_id: prompt.prompt_id,
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
        })),
    )
    .execute();
}

/** A reminder that one worker holds for a while, with what it needs to send it. */
export interface ClaimedReminder {
  readonly reminderId: string;
  readonly leaseId: string;
  readonly identityKey: string;
  readonly tenantId: string;
  readonly identityId: string;
}

/** Ids of reminders whose day has come, oldest first, a batch at a time. */
export async function listDueReminders(database: Queries, limit: number): Promise<string[]> {
  const { rows } = await sql<{ reminder_id: string }>`
    select reminder_id from reminders
    where sent_at is null and cancelled_at is null and due_at <= kairos_now()
      and (leased_until is null or leased_until <= kairos_now())
    order by due_at limit ${limit}::int`.execute(database);
  return rows.map(({ reminder_id }) => reminder_id);
}

/** Takes a due reminder; exactly one worker wins, and a worker that hangs loses it again. */
export async function claimReminder(
  database: Queries,
  reminderId: string,
): Promise<ClaimedReminder | undefined> {
  const leaseId = randomId('lse');
  const { rows } = await sql<{ identity_key: string; tenant_id: string; identity_id: string }>`
    update reminders set lease_id = ${leaseId}, leased_until = kairos_now() + ${lease}::interval, attempts = attempts + 1
    from identities
    where reminder_id = ${reminderId} and identities.identity_key = reminders.identity_key
      and sent_at is null and cancelled_at is null and due_at <= kairos_now()
      and (leased_until is null or leased_until <= kairos_now())
    returning reminders.identity_key, tenant_id, identity_id`.execute(database);
  const [row] = rows;
  return (
    row && {
      reminderId,
      leaseId,
      identityKey: row.identity_key,
      tenantId: row.tenant_id,
      identityId: row.identity_id,
    }
  );
}

/** Notes that a reminder went out. False when the lease was lost meanwhile: somebody else answers for it. */
export async function markReminderSent(
  trx: Queries,
  { reminderId, leaseId }: ClaimedReminder,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('reminders')
    .set({ sent_at: sql<Date>`kairos_now()`, leased_until: null })
    .where('reminder_id', '=', reminderId)
    .where('lease_id', '=', leaseId)
    .where('sent_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Nobody needs reminding of what is done, or of what they do not want to hear. */
export async function cancelReminders(trx: Queries, identityKey: string): Promise<void> {
  await trx
    .updateTable('reminders')
    .set({ cancelled_at: sql<Date>`kairos_now()` })
    .where('identity_key', '=', identityKey)
    .where('sent_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .execute();
}
