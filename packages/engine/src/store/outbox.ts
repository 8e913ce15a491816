import { type Selectable, sql } from 'kysely';
import type { Channel, Envelope } from '../ports.ts';
import { randomId } from '../secrets/random.ts';
import type { OutboxTable } from './schema.ts';
import type { Queries } from './transact.ts';

export type OutboxRow = Selectable<OutboxTable>;

/** After this many tries a message is given up. */
const mostTries = 8;

/** Writes messages that leave once the transaction is committed, and never when it is not. */
export async function putInOutbox(
  trx: Queries,
  identityKey: string,
  channel: Channel,
  envelopes: readonly Envelope[],
): Promise<void> {
  if (envelopes.length === 0) return;
  await trx
    .insertInto('outbox')
    .values(
      envelopes.map((envelope) => ({
        message_id: randomId('msg'),
        identity_key: identityKey,
        channel,
        envelope: JSON.stringify(envelope),
      })),
    )
    .execute();
}

/**
 * Takes the messages that are due, for this worker alone: each is due again later unless it is removed, so a worker
 * that dies loses none (lease of 30 seconds, then 1, 2, 4 … minutes). What was tried too often is dropped.
 */
export async function leaseMessages(database: Queries, most: number): Promise<OutboxRow[]> {
  await database
    .deleteFrom('outbox')
    .where('tries', '>=', mostTries)
    .where('due_at', '<=', sql<Date>`kairos_now()`)
    .execute();
  const { rows } = await sql<OutboxRow>`
    update outbox set tries = tries + 1, due_at = kairos_now() + power(2, tries) * interval '30 seconds'
    where message_id in (
      select message_id from outbox where due_at <= kairos_now() order by due_at limit ${most} for update skip locked)
    returning *`.execute(database);
  return rows;
}

/** Forgets a message that has left. */
export async function removeMessage(database: Queries, messageId: string): Promise<void> {
  await database.deleteFrom('outbox').where('message_id', '=', messageId).execute();
}
