import { normalQuantile } from './special-functions.ts';
import { checkCount, checkShare, type Count, type Interval } from './types.ts';

/**
 * Wilson's score interval of a share, without continuity correction (Wilson 1927; Newcombe 1998a, method 3). For a finished
 * experiment: it is not valid if somebody may stop when it looks good.
 */
export function wilson(successes: number, trials: number, alpha = 0.05): Interval {
  checkCount({ successes, trials });
  checkShare('alpha', alpha);
  if (trials === 0) return [0, 1];
  const z = normalQuantile(1 - alpha / 2);
  const share = successes / trials;
  const middle = 2 * successes + z * z;
  const spread = z * Math.sqrt(z * z + 4 * trials * share * (1 - share));
  const scale = 2 * (trials + z * z);
  return [
    successes === 0 ? 0 : (middle - spread) / scale,
    successes === trials ? 1 : (middle + spread) / scale,
  ];
}

/**
 * The interval of a difference of two shares, `a` minus `b`, from their Wilson intervals (Newcombe 1998b, method 10). For a
 * finished experiment.
 */
export function newcombe(a: Count, b: Count, alpha = 0.05): Interval {
  const [lowA, highA] = wilson(a.successes, a.trials, alpha);
  const [lowB, highB] = wilson(b.successes, b.trials, alpha);
  const [shareA, shareB] = [a, b].map(({ successes, trials }) =>
    trials === 0 ? 0.5 : successes / trials,
  ) as [number, number]; // SAFETY: a pair gives a pair.
  const difference = shareA - shareB;
  return [
    difference - Math.hypot(shareA - lowA, highB - shareB),
    difference + Math.hypot(highA - shareA, shareB - lowB),
  ];
}
