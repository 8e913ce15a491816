import type { EngineContext } from '../engine-context.ts';
import type { Channel, Envelope } from './message.ts';
import { SecretUnreadable, unseal } from '../secrets/seal.ts';
import { leaseMessages, type OutboxRow, removeMessage } from '../store/outbox.ts';
import { deliverMessage } from './deliver-message.ts';

/** Messages that are sent at the same time, and such batches of one round. */
const batchMessages = 10;
const roundBatches = 20;

/** Sends what waits in the outbox, at least once each; several replicas may do so at the same time. Returns how many left. */
export async function sendOutbox(engine: EngineContext): Promise<number> {
  let total = 0;
  for (let batch = 0; batch < roundBatches; batch += 1) {
    // One batch after the other: a carrier is not asked to take everything at once.
    // oxlint-disable-next-line no-await-in-loop
    const leased = await leaseMessages(engine.database, { most: batchMessages });
    // oxlint-disable-next-line no-await-in-loop
    const left = await sendAll(engine, leased);
    total += left;
    // A carrier that is in trouble is given a rest until the next round.
    if (left < batchMessages) break;
  }
  return total;
}

/** Sends one message at once, unless another replica does or it has left already. */
export async function sendMessage(engine: EngineContext, messageId: string): Promise<void> {
  await sendAll(engine, await leaseMessages(engine.database, { messageId }));
}

async function sendAll(engine: EngineContext, leased: readonly OutboxRow[]): Promise<number> {
  const left = await Promise.all(
    leased.map(async (row) => {
      const envelope = await openEnvelope(engine, row);
      // SAFETY: written by `putInOutbox` and `replaceCodeMessage`, which take no other.
      if (!envelope || !(await deliverMessage(engine, row.channel as Channel, envelope))) return false;
      await removeMessage(engine.database, row.message_id);
      return true;
    }),
  );
  return left.filter(Boolean).length;
}

async function openEnvelope(engine: EngineContext, row: OutboxRow): Promise<Envelope | undefined> {
  // SAFETY: written by `putInOutbox` in the clear, and by `replaceCodeMessage` sealed.
  const stored = row.envelope as Envelope | { readonly sealed: string };
  if (!('sealed' in stored)) return stored;
  try {
    const binding = { identityKey: row.identity_key, rowId: row.message_id, purpose: 'message' } as const;
    // SAFETY: sealed by `createCodeDesk`, and authenticated by its seal.
    return (await unseal(engine.keys, binding, stored.sealed)) as Envelope;
  } catch (error) {
    if (!(error instanceof SecretUnreadable)) throw error;
    engine.log.error('A message with a code could not be opened, so it is not sent.', error);
    return undefined;
  }
}
