import type { ReactElement } from 'react';

/** The locale of every date and amount, of this app's and of the kit's. */
export const locale = 'en-GB';

/** An amount in its currency, figures aligned. */
export function Money({ amount, currency }: { amount: number; currency: string }): ReactElement {
  return <span className="money">{money(amount, currency)}</span>;
}

/** The same as text. */
export function money(amount: number, currency: string): string {
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount);
}

/** Formats a calendar date or a time. */
export function dateText(iso: string): string {
  const date = iso.length === 10 ? new Date(`${iso}T12:00:00`) : new Date(iso);
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' }).format(date);
}

/** Day and month, for lists. */
export function shortDate(date: string): string {
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }).format(
    new Date(`${date}T12:00:00`),
  );
}
