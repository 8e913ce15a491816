import { formatNonbreakingDay } from './format-nonbreaking-day.ts';

const day = 86_400_000;

/** Formats the day of an ISO 8601 instant: today, yesterday, or its date in the style of all others on the page. */
export function formatRecentDay(locale: string, instant: string, now: Date): string {
  const days = Math.round((startOfDay(now) - startOfDay(new Date(instant))) / day);
  if (days > 1) return formatNonbreakingDay(locale, instant);
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-Math.max(0, days), 'day');
}

function startOfDay(date: Date): number {
  return new Date(date).setHours(0, 0, 0, 0);
}
