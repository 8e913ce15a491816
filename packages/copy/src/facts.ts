/** An amount in the person's notation. A currency that is unknown or malformed is shown beside the number. */
export function formatAmount(locale: string, amount: number, currency?: string): string {
  if (!currency) return new Intl.NumberFormat(locale).format(amount);
  if (!/^[A-Za-z]{3}$/.test(currency)) return `${new Intl.NumberFormat(locale).format(amount)} ${currency}`;
  return new Intl.NumberFormat(locale, { style: 'currency', currency: currency.toUpperCase() }).format(
    amount,
  );
}

/** A day in words, e.g. `November 28, 2026`. */
export function formatDay(locale: string, day: Date, timeZone?: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', ...(timeZone ? { timeZone } : {}) }).format(
    day,
  );
}
