import type { Trouble } from '../flow-types.ts';

/** No server lets people wait longer than this between two codes, in seconds; a wrong clock here must not either. */
export const longestWait = 60;

/** Whether the next code was refused only because one has just left; a longer wait is a budget that is spent. */
export function isTooSoon(trouble: Trouble | undefined, retryAfter: number | undefined): boolean {
  return trouble === 'rate_limited' && retryAfter !== undefined && retryAfter <= longestWait;
}

/** The same, of a factor whose codes are sent. */
export function isJustSent(
  type: string | undefined,
  trouble: Trouble | undefined,
  retryAfter: number | undefined,
): boolean {
  return (type === 'sms' || type === 'email') && isTooSoon(trouble, retryAfter);
}
