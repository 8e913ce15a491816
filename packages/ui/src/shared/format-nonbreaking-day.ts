import { formatDay } from '@kairos-mfa/copy';

/** Formats the date of an ISO 8601 instant with no-break spaces, so that it never wraps. */
export function formatNonbreakingDay(locale: string, instant: string): string {
  return formatDay(locale, new Date(instant)).replaceAll(' ', '\u00a0');
}
