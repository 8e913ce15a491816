import type { EngineContext } from '../engine-context.ts';
import { SecretUnreadable, unseal } from '../secrets/seal.ts';
import { leaseMessages, type OutboxRow, removeMessage } from '../store/outbox.ts';
import { deliverMessage } from './deliver-message.ts';
import type { Channel, Envelope } from './message.ts';

/** Messages that are sent concurrently, and such batches in one round. */
const batchMessages = 10;
const roundBatches = 20;

/** Sends the messages that are due, at least once each; several replicas may do so concurrently. Returns the number sent. */
export async function sendOutbox(engine: EngineContext): Promise<number> {
  let total = 0;
  for (let batch = 0; batch < roundBatches; batch += 1) {
    // Sequential batches, so that a carrier does not get everything at once.
    const leased = await leaseMessages(engine.database, { most: batchMessages });
    const left = await sendAll(engine, leased);
    total += left;
    // After a failure the carrier gets no more messages until the next round.
    if (left < batchMessages) break;
  }
  return total;
}

/** Sends one message at once, unless another replica sends it or it was sent already. */
export async function sendMessage(engine: EngineContext, messageId: string): Promise<void> {
  await sendAll(engine, await leaseMessages(engine.database, { messageId }));
}

async function sendAll(engine: EngineContext, leased: readonly OutboxRow[]): Promise<number> {
  const left = await Promise.all(
    leased.map(async (row) => {
      const envelope = await openEnvelope(engine, row);
      // SAFETY: written by `store/outbox.ts`, which accepts no other.
      if (!envelope || !(await deliverMessage(engine, row.channel as Channel, envelope))) return false;
      await removeMessage(engine.database, row.message_id);
      return true;
    }),
  );
  return left.filter(Boolean).length;
}

async function openEnvelope(engine: EngineContext, row: OutboxRow): Promise<Envelope | undefined> {
  // SAFETY: stored as plain text without a code, and sealed with one.
  const stored = row.envelope as Envelope | { readonly sealed: string };
  if (!('sealed' in stored)) return stored;
  try {
    const binding = { identityKey: row.identity_key, rowId: row.message_id, purpose: 'message' } as const;
    // SAFETY: sealed by `createOneTimeCodes`, and authenticated by its seal.
    return (await unseal(engine.keys, binding, stored.sealed)) as Envelope;
  } catch (error) {
    if (!(error instanceof SecretUnreadable)) throw error;
    engine.log.error('A message with a code could not be opened, so it is not sent.', error);
    return undefined;
  }
}
