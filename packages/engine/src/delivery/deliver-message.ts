import type { EngineContext } from '../engine-context.ts';
import { withTimeout } from '../with-timeout.ts';
import type { Channel, Envelope } from './message.ts';

/** Milliseconds that a carrier has to accept a message (R60). */
const timeoutMs = 8_000;

/** Gives a message to the channel's sender. False when it was not accepted in time; no personal data is logged. */
export async function deliverMessage(
  engine: EngineContext,
  channel: Channel,
  envelope: Envelope,
): Promise<boolean> {
  const sender = engine.senders?.[channel];
  if (!sender) return false;
  try {
    await withTimeout(timeoutMs, (signal) => sender(envelope, signal));
    return true;
  } catch (error) {
    // The message of the error may name the recipient, so only the kind of failure is logged (R12).
    const kind = error instanceof Error ? error.name : typeof error;
    engine.log.error(`A message by ${channel} was not accepted by its carrier.`, new Error(kind));
    return false;
  }
}
