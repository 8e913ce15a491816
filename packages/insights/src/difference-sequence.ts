import { checkCount, checkShare, type Count, type Interval } from './types.ts';

/** Options of `differenceSequence`. */
export interface DifferenceSequenceOptions {
  readonly alpha?: number;
  /** People of each variant that form one observation, so that its distribution is close to normal; default 20. */
  readonly pair?: number;
  /** The number of observations at which the interval is tightest; default 50. */
  readonly optimalAt?: number;
}

/**
 * The always-valid interval of a difference of two rates in points, `a` minus `b`. An asymptotic confidence sequence
 * (Waudby-Smith, Arbour, Sinha, Kennedy, Ramdas 2024, theorem 2.2; the form that GrowthBook uses): it needs about a hundred
 * people in each variant, and is [−1, 1] before the first whole pair of groups.
 */
export function differenceSequence(
  a: Count,
  b: Count,
  { alpha = 0.05, pair = 20, optimalAt = 50 }: DifferenceSequenceOptions = {},
): Interval {
  checkCount(a);
  checkCount(b);
  checkShare('alpha', alpha);
  const observations = Math.min(a.trials, b.trials) / pair;
  if (observations < 1) return [-1, 1];
  const difference = a.successes / a.trials - b.successes / b.trials;
  const variance = observations * (varianceOfMean(a) + varianceOfMean(b));
  const radius = Math.sqrt(variance) * unitRadius(observations, alpha, optimalAt);
  return [Math.max(-1, difference - radius), Math.min(1, difference + radius)];
}

/** The half-width after so many observations of variance 1. */
function unitRadius(observations: number, alpha: number, optimalAt: number): number {
  const two = -2 * Math.log(alpha);
  const rho = (two + Math.log1p(two)) / optimalAt;
  const grown = observations * rho + 1;
  return Math.sqrt(((2 * grown) / (observations ** 2 * rho)) * Math.log(Math.sqrt(grown) / alpha));
}

/** Of a rate, with one success and one failure more: the variance of 0 of 100 is small, but not nothing. */
function varianceOfMean({ successes, trials }: Count): number {
  const rate = (successes + 1) / (trials + 2);
  return (rate * (1 - rate)) / trials;
}
