/** A share with its interval, e.g. `12.4 % (9.1–16.2 %)`; undefined where it is not told. */
export function rateText(
  rate: number | null | undefined,
  interval: readonly [number, number] | null | undefined,
  locale: string,
): string | undefined {
  if (rate === null || rate === undefined) return undefined;
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  return interval
    ? `${percent.format(rate)} (${percent.formatRange(Math.max(0, interval[0]), Math.min(1, interval[1]))})`
    : percent.format(rate);
}

/** Points between two ends, e.g. `+0.4 – +2.1`. */
export function pointsText([low, high]: readonly [number, number], locale: string): string {
  const points = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, signDisplay: 'exceptZero' });
  return `${points.format(low * 100)} – ${points.format(high * 100)}`;
}
