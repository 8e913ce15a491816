const day = 86_400_000;

/** Formats how long ago an ISO 8601 instant was: today, yesterday, 12 days ago, 2 months ago. */
export function formatTimeAgo(locale: string, instant: string, now: Date): string {
  const then = new Date(instant);
  const days = Math.round((startOfDay(now) - startOfDay(then)) / day);
  const ago = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  if (days <= 30) return ago.format(-Math.max(0, days), 'day');
  // Rounded down, so that eleven months are not a year.
  const months = Math.max(1, Math.floor(days / 30.44));
  return months < 12 ? ago.format(-months, 'month') : ago.format(-Math.floor(months / 12), 'year');
}

function startOfDay(date: Date): number {
  return new Date(date).setHours(0, 0, 0, 0);
}
