/** All digits, because a person who approves 999.996 must not read 1,000.00. */
const allFractionDigits = { maximumFractionDigits: 20 };

/**
 * Formats an amount in a locale with all its digits. An amount that cannot be formatted without loss, e.g. `1e-30` or text
 * that is not a plain number, is returned unchanged. An unknown or malformed currency is appended as text.
 */
export function formatAmount(locale: string, amount: number | string, currency?: string): string {
  if (!isExactlyFormattable(amount)) return currency ? `${amount} ${currency}` : String(amount);
  const number = Number(amount);
  if (currency && /^[A-Za-z]{3}$/.test(currency))
    return new Intl.NumberFormat(locale, {
      style: 'currency',
      currency: currency.toUpperCase(),
      ...allFractionDigits,
    }).format(number);
  const written = new Intl.NumberFormat(locale, allFractionDigits).format(number);
  return currency ? `${written} ${currency}` : written;
}

/** Whether formatting keeps the exact value, checked by parsing the formatted number back. */
function isExactlyFormattable(amount: number | string): boolean {
  const number = Number(amount);
  const written = new Intl.NumberFormat('en', { ...allFractionDigits, useGrouping: false }).format(number);
  return Number(written) === number && String(number) === String(amount);
}

/** Formats a day in the long style of a locale, e.g. `November 28, 2026`. */
export function formatDay(locale: string, day: Date, timeZone?: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', ...(timeZone ? { timeZone } : {}) }).format(
    day,
  );
}
