import type { Limit } from './store/send-limits.ts';

/** Seconds before another code may be asked for. */
export const resendAfter = 30;
const hour = 3600;
const day = 24 * hour;

/** What one person, one number or one address gets at most; a success gives nothing back (R17). */
export function sendLimits(recipient: string, identityKey: string): Limit[] {
  return [
    { key: `recipient:${recipient}:gap`, max: 1, window: resendAfter },
    { key: `recipient:${recipient}:hour`, max: 5, window: hour },
    { key: `recipient:${recipient}:day`, max: 10, window: day },
    { key: `account:${identityKey}:day`, max: 20, window: day },
  ];
}
