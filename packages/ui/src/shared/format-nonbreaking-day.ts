import { formatDay } from '@kairos-mfa/copy';

/** A date that never breaks inside: “2.” at the end of a line is no date. Of an ISO 8601 instant. */
export function formatNonbreakingDay(locale: string, instant: string): string {
  return formatDay(locale, new Date(instant)).replaceAll(' ', '\u00a0');
}
