import { findRoot, logBeta } from './special-functions.ts';
import { checkCount, checkShare, type Interval } from './types.ts';

/**
 * The scale of a normal mixture that is tightest at the intrinsic time `v` (Howard, Ramdas, McAuliffe, Sekhon 2021, §3.5):
 * v / (2 ln(1/α) + ln(1 + 2 ln(1/α))).
 */
export function bestRho(v: number, alpha: number): number {
  const two = 2 * Math.log(1 / alpha);
  return v / (two + Math.log1p(two));
}

/** Options of `bernoulliSequence`. */
export interface BernoulliSequenceOptions {
  readonly alpha?: number;
  /** The number of trials at which the interval is tightest; default 100. */
  readonly optimalAt?: number;
}

/**
 * A confidence sequence of a share: intervals that may be looked at after every person, and contain the true share at all
 * times at once with probability 1 − α. Beta-binomial mixture (Howard et al. 2021, §3.2 and appendix), as in `confseq`.
 */
export function bernoulliSequence(
  successes: number,
  trials: number,
  { alpha = 0.05, optimalAt = 100 }: BernoulliSequenceOptions = {},
): Interval {
  checkCount({ successes, trials });
  checkShare('alpha', alpha);
  if (trials === 0) return [0, 1];
  const failures = trials - successes;
  /** The logarithm of the mixture's ratio at this share, less the threshold: negative inside the interval. */
  const excess = (share: number): number => {
    const variance = share * (1 - share);
    const rho = Math.max(bestRho(optimalAt * variance, 0.05) - variance, 1e-3 * variance);
    const [a, b] = [rho / (1 - share), rho / share];
    return (
      logBeta(a + successes, b + failures) -
      logBeta(a, b) -
      successes * Math.log(share) -
      failures * Math.log1p(-share) -
      Math.log(1 / alpha)
    );
  };
  const observed = successes / trials;
  const edge = 1e-12;
  const low = observed <= edge || excess(edge) < 0 ? 0 : findRoot(excess, edge, observed);
  const high = observed >= 1 - edge || excess(1 - edge) < 0 ? 1 : findRoot(excess, observed, 1 - edge);
  return [low, high];
}
