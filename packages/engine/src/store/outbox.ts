import { type Selectable, sql } from 'kysely';
import type { Channel, Envelope } from '../delivery/message.ts';
import { randomId } from '../secrets/random.ts';
import type { OutboxTable } from './schema.ts';
import type { Queries } from './transact.ts';

/** A message that is waiting to be sent. */
export type OutboxRow = Selectable<OutboxTable>;

/** After this many attempts a message is given up; an index in the migrations has the same number. */
export const mostTries = 8;

/** Enqueues messages; they are sent only if the transaction commits. */
export async function enqueueMessages(
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

/** A message with a code: its envelope is sealed, because a code must not be read from the database. */
export interface CodeMessage {
  readonly messageId: string;
  readonly identityKey: string;
  readonly channel: Channel;
  /** The enrollment or the challenge. */
  readonly holderId: string;
  readonly sealed: string;
  readonly expiresAt: Date;
}

/** Enqueues the message of a code and deletes the one before it, which is no longer sent (R07). */
export async function replaceCodeMessage(trx: Queries, message: CodeMessage): Promise<void> {
  await trx.deleteFrom('outbox').where('holder_id', '=', message.holderId).execute();
  await trx
    .insertInto('outbox')
    .values({
      message_id: message.messageId,
      identity_key: message.identityKey,
      channel: message.channel,
      holder_id: message.holderId,
      envelope: JSON.stringify({ sealed: message.sealed }),
      expires_at: message.expiresAt,
    })
    .execute();
}

/**
 * Leases the messages that are due, or one of them, to this worker: each is due again later unless it is removed,
 * so a worker that dies loses none (lease of 30 seconds, then 1, 2, 4 … minutes).
 */
export async function leaseMessages(
  database: Queries,
  which: { readonly most: number } | { readonly messageId: string },
): Promise<OutboxRow[]> {
  const one = 'messageId' in which ? sql`message_id = ${which.messageId} and` : sql``;
  const { rows } = await sql<OutboxRow>`
    update outbox set tries = tries + 1, due_at = kairos_now() + power(2, tries) * interval '30 seconds'
    where message_id = any(array(
      select message_id from outbox
      where ${one} due_at <= kairos_statement_now() and tries < ${sql.lit(mostTries)}
        and (expires_at is null or expires_at > kairos_now())
      order by due_at limit ${'most' in which ? which.most : 1} for update skip locked))
    returning *`.execute(database);
  return rows;
}

/** Deletes a message that was sent. */
export async function removeMessage(database: Queries, messageId: string): Promise<void> {
  await database.deleteFrom('outbox').where('message_id', '=', messageId).execute();
}
