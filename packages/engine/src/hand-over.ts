import type { EngineContext } from './engine-context.ts';
import type { Channel, Envelope } from './ports.ts';
import { rejectOn } from './reject-on.ts';

/** Milliseconds that a carrier has to take a message (R60). */
const patience = 8_000;

/** Hands a message to the channel's sender. False when it was not taken in time; nothing personal is logged. */
export async function handOver(
  engine: EngineContext,
  channel: Channel,
  envelope: Envelope,
): Promise<boolean> {
  const sender = engine.senders?.[channel];
  if (!sender) return false;
  const signal = AbortSignal.timeout(patience);
  try {
    // Raced, because a sender may not listen to the signal.
    await Promise.race([sender(envelope, signal), rejectOn(signal)]);
    return true;
  } catch (error) {
    // A carrier's message may name the recipient, so only the kind of failure is told (R12).
    const kind = error instanceof Error ? error.name : typeof error;
    engine.log.error(`A message by ${channel} was not taken by its carrier.`, new Error(kind));
    return false;
  }
}
