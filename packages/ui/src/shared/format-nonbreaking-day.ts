/** The one style of dates on a page: short enough to stay on a line with its label. */
const style = { day: 'numeric', month: 'short', year: 'numeric' } as const;

/** Formats the date of an ISO 8601 instant in the host's locale, with no-break spaces, so that it never wraps. */
export function formatNonbreakingDay(locale: string, instant: string): string {
  return new Intl.DateTimeFormat(locale, style).format(new Date(instant)).replaceAll(' ', '\u00a0');
}
