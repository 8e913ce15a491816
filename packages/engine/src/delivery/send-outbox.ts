import type { EngineContext } from '../engine-context.ts';
import { handOver } from './hand-over.ts';
import type { Channel, Envelope } from '../ports.ts';
import { leaseMessages, removeMessage } from '../store/outbox.ts';

/** Messages of one round. */
const batch = 10;

/** Sends what waits in the outbox, at least once each; several replicas may do so at the same time. Returns how many left. */
export async function sendOutbox(engine: EngineContext): Promise<number> {
  const leased = await leaseMessages(engine.database, batch);
  const left = await Promise.all(
    leased.map(async ({ message_id, channel, envelope }) => {
      // SAFETY: written by `putInOutbox`.
      if (!(await handOver(engine, channel as Channel, envelope as Envelope))) return false;
      await removeMessage(engine.database, message_id);
      return true;
    }),
  );
  return left.filter(Boolean).length;
}
