import { formatDay } from '@kairos-mfa/copy';

const day = 86_400_000;

/** A day as people say it: today, yesterday, 12 days ago, and from a month on its date. */
export function whenWords(locale: string, instant: string, now: Date): string {
  const then = new Date(instant);
  const days = Math.round((startOfDay(now) - startOfDay(then)) / day);
  if (days > 30) return formatDay(locale, then);
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-Math.max(0, days), 'day');
}

function startOfDay(date: Date): number {
  return new Date(date).setHours(0, 0, 0, 0);
}
