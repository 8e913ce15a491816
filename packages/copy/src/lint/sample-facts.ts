import { formatAmount, formatDay } from '../format-facts.ts';

/** Sample values of typical length for every placeholder that a variant may use; see `VariantFacts`. */
export function sampleFacts(locale: string): Readonly<Record<string, string>> {
  return {
    name: 'Alexandra',
    device: 'Chrome on Mac',
    setting: 'alerts',
    minutes: '2',
    date: formatDay(locale, new Date('2026-09-21T12:00:00Z'), 'UTC'),
    share: new Intl.NumberFormat(locale, { style: 'percent' }).format(0.72),
    amount: formatAmount(locale, 1250, 'EUR'),
  };
}
