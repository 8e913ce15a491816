import type { Failure, FactorView } from '../provider/factor-view.ts';

/** The longest pause between two codes, in seconds, whatever the clock of this device says. */
export const maxResendSeconds = 60;

/** Whether a code was refused only because another one was just sent. A longer wait means that a rate limit is used up. */
export function isResendCooldown(failure: Failure | undefined, retryAfter: number | undefined): boolean {
  return failure === 'rate_limited' && retryAfter !== undefined && retryAfter <= maxResendSeconds;
}

/** The same for a factor, by its view: only a factor that sends codes has such a pause. */
export function isSentCodeCooldown(
  view: FactorView | undefined,
  failure: Failure | undefined,
  retryAfter: number | undefined,
): boolean {
  return view?.sendsCode === true && isResendCooldown(failure, retryAfter);
}
