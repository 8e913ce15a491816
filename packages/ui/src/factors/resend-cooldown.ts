import type { Failure } from '../shared/flow-types.ts';

/** No server lets people wait longer than this between two codes, in seconds; a wrong clock here must not either. */
export const maxResendSeconds = 60;

/** Whether the next code was refused only because one has just left; a longer wait is a budget that is spent. */
export function isResendCooldown(failure: Failure | undefined, retryAfter: number | undefined): boolean {
  return failure === 'rate_limited' && retryAfter !== undefined && retryAfter <= maxResendSeconds;
}

/** The same, of a factor whose codes are sent. */
export function isSentCodeCooldown(
  type: string | undefined,
  failure: Failure | undefined,
  retryAfter: number | undefined,
): boolean {
  return (type === 'sms' || type === 'email') && isResendCooldown(failure, retryAfter);
}
