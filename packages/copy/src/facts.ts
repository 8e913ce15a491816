/** Every digit that there is: whoever approves 999.996 must not read 1,000.00. */
const whole = { maximumFractionDigits: 20 };

/**
 * An amount in the person's notation, to its last digit. What cannot be written so stands as it is, e.g. `1e-30`, or text
 * that is no plain number; a currency that is unknown or malformed is shown beside it.
 */
export function formatAmount(locale: string, amount: number | string, currency?: string): string {
  if (!isWritable(amount)) return currency ? `${amount} ${currency}` : String(amount);
  const number = Number(amount);
  if (currency && /^[A-Za-z]{3}$/.test(currency))
    return new Intl.NumberFormat(locale, {
      style: 'currency',
      currency: currency.toUpperCase(),
      ...whole,
    }).format(number);
  const written = new Intl.NumberFormat(locale, whole).format(number);
  return currency ? `${written} ${currency}` : written;
}

/** Whether a notation says all of it: what is read back is what was given. */
function isWritable(amount: number | string): boolean {
  const number = Number(amount);
  const written = new Intl.NumberFormat('en', { ...whole, useGrouping: false }).format(number);
  return Number(written) === number && String(number) === String(amount);
}

/** A day in words, e.g. `November 28, 2026`. */
export function formatDay(locale: string, day: Date, timeZone?: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', ...(timeZone ? { timeZone } : {}) }).format(
    day,
  );
}
