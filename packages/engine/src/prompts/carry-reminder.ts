import type { Reminder } from '../delivery/message.ts';
import type { EngineContext } from '../engine-context.ts';
import type { ClaimedReminder } from '../store/reminders.ts';
import { withTimeout } from '../with-timeout.ts';

/** Milliseconds that a carrier has to accept an e-mail; less than the lease, so that a slow one is not sent twice. */
const timeoutMs = 10_000;

/** The recipient and the content of a reminder. */
export type AddressedReminder = Pick<Reminder, 'to' | 'locale' | 'name' | 'nextStep'>;

/** Gives a reminder to its carrier. False when it was not accepted. */
export async function carryReminder(
  engine: Pick<EngineContext, 'sendReminder' | 'log'>,
  { reminderId, unsubscribeToken }: ClaimedReminder,
  mail: AddressedReminder,
): Promise<boolean> {
  try {
    await withTimeout(timeoutMs, async (signal) =>
      engine.sendReminder?.({ reminderId, unsubscribeToken, ...mail }, signal),
    );
    return true;
  } catch (error) {
    // The message of the error may name the recipient, so only the kind of failure is logged (R12).
    engine.log.error(
      'A reminder was not accepted by its carrier; it will be sent again.',
      new Error(error instanceof Error ? error.name : typeof error),
    );
    return false;
  }
}
