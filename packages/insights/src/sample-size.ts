import { logShareEvalue } from './conversion-share.ts';
import { normalQuantile } from './special-functions.ts';
import { checkShare } from './types.ts';

/** What an experiment should be able to find. */
export type SampleSizeOptions = {
  /** The rate of the original. */
  readonly base: number;
  readonly power?: number;
  readonly alpha?: number;
  /** All variants, the original included; default 2. The e-value has to be (variants − 1) times as large. */
  readonly variants?: number;
} & (
  | { /** In points of the rate, e.g. 0.05. */ readonly difference: number; readonly ratio?: undefined }
  | {
      /** The other rate divided by the original's, e.g. 1.5. */ readonly ratio: number;
      readonly difference?: undefined;
    }
);

/** People needed in each variant. */
export interface SampleSize {
  /** If the number is fixed before and looked at once, two-sided. */
  readonly fixed: number;
  /** If the e-value may be looked at any time. */
  readonly evalue: number;
}

/**
 * How many people each variant needs. `fixed` is the normal approximation with the variance of the original under no
 * difference (Miller, "Sample size calculator"); `evalue` is exact in the number of conversions, with the time to the
 * conversions taken at its mean.
 */
export function sampleSize(options: SampleSizeOptions): SampleSize {
  const { base, power = 0.8, alpha = 0.05, variants = 2 } = options;
  const other = options.ratio === undefined ? base + options.difference : base * options.ratio;
  checkShare('base', base);
  checkShare('the other rate', other);
  checkShare('power', power);
  checkShare('alpha', alpha);
  if (other === base) throw new RangeError('There is no difference to find.');
  const spread =
    normalQuantile(1 - alpha / 2) * Math.sqrt(2 * base * (1 - base)) +
    normalQuantile(power) * Math.sqrt(base * (1 - base) + other * (1 - other));
  const conversions = conversionsNeeded(other / (base + other), power, alpha / (variants - 1));
  return {
    fixed: Math.ceil((spread / (other - base)) ** 2),
    evalue: Math.ceil(conversions / (base + other)),
  };
}

/** Above this, the number of conversions is derived from that of a larger effect: it grows with its inverse square. */
const mostConversions = 3_000;

/** After how many conversions the e-value has reached 1/α with this probability, if the treatment's share is `theta`. */
function conversionsNeeded(theta: number, power: number, alpha: number): number {
  const distance = Math.abs(theta - 0.5);
  // About 11 / (2 distance)² conversions are needed at a power of 80 %.
  const expected = 14 / (2 * distance) ** 2;
  if (expected > mostConversions) {
    const larger = 0.5 * Math.sqrt(14 / mostConversions);
    return conversionsNeeded(0.5 + larger, power, alpha) * (larger / distance) ** 2;
  }
  const threshold = Math.log(1 / alpha);
  const isReached = (treatment: number, total: number): boolean =>
    logShareEvalue({ treatment, control: total - treatment }) >= threshold;
  /** The probability of each number of treatment conversions from `low` on, of walks that have not reached the threshold. */
  let alive: number[] = [1];
  let low = 0;
  let reached = 0;
  for (let total = 1; total < 20 * mostConversions; total += 1) {
    alive = [...alive, 0].map(
      (_, index) => (alive[index] ?? 0) * (1 - theta) + (alive[index - 1] ?? 0) * theta,
    );
    // The e-value is convex in the number of treatment conversions, so only the ends can have reached the threshold.
    for (; alive.length > 0 && isReached(low, total); low += 1) reached += alive.shift() ?? 0;
    for (; alive.length > 0 && isReached(low + alive.length - 1, total);) reached += alive.pop() ?? 0;
    if (reached >= power) return total;
  }
  return Number.POSITIVE_INFINITY;
}

/**
 * Miller's sequential walk: with a number of conversions fixed before, the treatment wins if it leads by this many, and
 * nobody if that has not happened when all are in ("Simple sequential A/B testing", 2015): 2√N one-sided, 2.25√N two-sided.
 */
export function plannedWalk(conversions: number, { sided = 2 }: { readonly sided?: 1 | 2 } = {}): number {
  return (sided === 1 ? 2 : 2.25) * Math.sqrt(conversions);
}
