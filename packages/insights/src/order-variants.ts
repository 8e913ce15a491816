import { betaCdf } from './special-functions.ts';
import { checkCount, type Count } from './types.ts';

/** Options of the ordering: the prior successes and failures of every variant. */
export interface OrderingOptions {
  /** Default: 20 people at the rate of all variants together. */
  readonly prior?: { readonly successes: number; readonly failures: number };
}

type Beta = readonly [a: number, b: number];

/** The weight of the prior, in people. */
const priorWeight = 20;
/** Points of the numerical integration. */
const points = 4_000;

/**
 * The probability of each variant to have the highest rate (beta-binomial). For ordering variants, not for stopping an
 * experiment: looked at every day, it names a false winner in about a third of all experiments.
 */
export function probabilityBest(arms: readonly Count[], options: OrderingOptions = {}): number[] {
  const posteriors = posteriorsOf(arms, options);
  const grid = gridOf(posteriors);
  // ∫ f_i Π F_j: the steps of F_i, times the probability that all others are below.
  return posteriors.map((_, index) => {
    let sum = 0;
    for (let point = 1; point < grid.length; point += 1) {
      const [before, here] = [grid[point - 1] ?? [], grid[point] ?? []];
      const step = (here[index] ?? 0) - (before[index] ?? 0);
      if (step === 0) continue;
      sum +=
        step *
        here.reduce(
          (product, cdf, other) => (other === index ? product : (product * (cdf + (before[other] ?? 0))) / 2),
          1,
        );
    }
    return sum;
  });
}

/** What choosing each variant costs on average, in points of the rate, if another one is better. For ordering too. */
export function expectedLoss(arms: readonly Count[], options: OrderingOptions = {}): number[] {
  const posteriors = posteriorsOf(arms, options);
  const grid = gridOf(posteriors);
  // E[max] = ∫ (1 − Π F_j).
  let best = 0;
  for (let point = 1; point < grid.length; point += 1) {
    const all = [grid[point - 1] ?? [], grid[point] ?? []].map((cdfs) =>
      cdfs.reduce((product, cdf) => product * cdf, 1),
    );
    best += (1 - ((all[0] ?? 0) + (all[1] ?? 0)) / 2) / points;
  }
  return posteriors.map(([a, b]) => Math.max(0, best - a / (a + b)));
}

/** The distribution functions of all variants at evenly spaced rates. */
function gridOf(posteriors: readonly Beta[]): number[][] {
  return Array.from({ length: points + 1 }, (_, point) =>
    posteriors.map(([a, b]) => betaCdf(point / points, a, b)),
  );
}

function posteriorsOf(arms: readonly Count[], { prior }: OrderingOptions): Beta[] {
  for (const arm of arms) checkCount(arm);
  const successes = arms.reduce((sum, arm) => sum + arm.successes, 0);
  const trials = arms.reduce((sum, arm) => sum + arm.trials, 0);
  // A rate of exactly 0 or 1 would make the prior certain.
  const pooled = trials === 0 ? 0.5 : Math.min(Math.max(successes, 0.5), trials - 0.5) / trials;
  const { successes: a, failures: b } = prior ?? {
    successes: priorWeight * pooled,
    failures: priorWeight * (1 - pooled),
  };
  return arms.map((arm) => [a + arm.successes, b + arm.trials - arm.successes]);
}
