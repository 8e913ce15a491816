import { expect, test } from 'vitest';
import {
  bernoulliSequence,
  bestRho,
  expectedLoss,
  newcombe,
  plannedWalk,
  probabilityBest,
  ratioSequence,
  sampleSize,
  sequentialSrm,
  shareEvalue,
  shareSequence,
  srm,
  wilson,
} from './index.ts';
import { betaCdf, gammaTail, logGamma, normalCdf, normalQuantile } from './special-functions.ts';

const near = (interval: readonly number[], wanted: readonly number[], digits = 4): void => {
  expect(interval).toHaveLength(wanted.length);
  for (const [index, value] of wanted.entries()) expect(interval[index]).toBeCloseTo(value, digits);
};

test('Wilson’s interval has the values of Newcombe 1998a, table I', () => {
  near(wilson(81, 263), [0.2553, 0.3662]);
  near(wilson(15, 148), [0.0624, 0.1605]);
  near(wilson(0, 20), [0, 0.1611]);
  near(wilson(1, 29), [0.0061, 0.1718]);
  // R: prop.test(15, 25, correct = FALSE)
  near(wilson(15, 25), [0.4074, 0.766]);
});

test('the interval of a difference has the values of Newcombe 1998b, table II, method 10', () => {
  near(newcombe({ successes: 56, trials: 70 }, { successes: 48, trials: 80 }), [0.0524, 0.3339]);
  near(newcombe({ successes: 9, trials: 10 }, { successes: 3, trials: 10 }), [0.1705, 0.809]);
  near(newcombe({ successes: 10, trials: 10 }, { successes: 0, trials: 20 }), [0.6791, 1]);
  near(newcombe({ successes: 0, trials: 10 }, { successes: 0, trials: 20 }), [-0.1611, 0.2775]);
});

test('the confidence sequence of a rate has the value of the tests of confseq', () => {
  expect(bestRho(100, 0.05)).toBeCloseTo(12.60056, 5);
  near(bernoulliSequence(700, 1000, { alpha: 0.05, optimalAt: 100 }), [0.651629, 0.745949], 5);
});

test('the e-value of the conversions’ share has the values of a second implementation', () => {
  expect(shareEvalue({ treatment: 0, control: 0 })).toBeCloseTo(1, 12);
  expect(shareEvalue({ treatment: 12, control: 12 })).toBeCloseTo(0.669622, 6);
  expect(shareEvalue({ treatment: 30, control: 15 })).toBeCloseTo(3.241845, 6);
});

test('the intervals of share and ratio say the same, also with an unequal split of the traffic', () => {
  const counts = { treatment: 60, control: 40, share: 0.3 };
  const [low, high] = shareSequence(counts);
  near(ratioSequence(counts), [(low / (1 - low)) * (0.7 / 0.3), (high / (1 - high)) * (0.7 / 0.3)], 9);
  expect(low).toBeLessThan(0.6);
  expect(high).toBeGreaterThan(0.6);
  expect(ratioSequence({ treatment: 3, control: 0 })[1]).toBe(Number.POSITIVE_INFINITY);
});

test('sample sizes are those of Miller’s calculator, and of a simulation of the e-value within five percent', () => {
  const together = [
    [0.05, 1.5, 2545, 5300],
    [0.1, 1.5, 1199, 2560],
    [0.1, 2, 314, 800],
    [0.2, 1.25, 2060, 4820],
    [0.2, 1.5, 525, 1320],
  ] as const;
  for (const [base, ratio, fixed, evalue] of together) {
    const size = sampleSize({ base, ratio });
    expect(Math.abs(2 * size.fixed - fixed), `${base} × ${ratio}`).toBeLessThanOrEqual(2);
    expect(Math.abs((2 * size.evalue) / evalue - 1), `${base} × ${ratio}`).toBeLessThan(0.05);
  }
  expect(sampleSize({ base: 0.1, difference: 0.05 })).toEqual(sampleSize({ base: 0.1, ratio: 1.5 }));
  expect(sampleSize({ base: 0.1, ratio: 1.5, variants: 4 }).evalue).toBeGreaterThan(
    sampleSize({ base: 0.1, ratio: 1.5 }).evalue,
  );
});

test('the check of the traffic split has the values of chisq.test in R, and of a sum by hand', () => {
  // R: chisq.test(c(89, 37, 30, 28, 2), p = c(40, 20, 20, 15, 5), rescale.p = TRUE) and its help page
  expect(srm([89, 37, 30, 28, 2], [40, 20, 20, 15, 5])).toBeCloseTo(0.04059, 5);
  expect(srm([1000, 1000], [1, 1])).toBe(1);
  const [first, second] = sequentialSrm(
    [
      [10, 0],
      [0, 10],
    ],
    [0.5, 0.5],
    { concentration: 2 },
  );
  // With a uniform prior, ten of ten: 1/11 against 1/2^10.
  expect(first?.logBayesFactor).toBeCloseTo(Math.log(1024 / 11), 9);
  expect(first?.pValue).toBeCloseTo(11 / 1024, 9);
  // The evidence falls, the p-value keeps its smallest value.
  expect(second?.logBayesFactor).toBeLessThan(0);
  expect(second?.pValue).toBeCloseTo(11 / 1024, 9);
});

test('the probability to be best of two variants has Miller’s closed form', () => {
  // Beta(1, 1) priors; P(b > a) = Σ B(a₁ + i, b₁ + b₂) / ((b₂ + i) B(1 + i, b₂) B(a₁, b₁)), computed by hand for 1 of 2 and 2 of 2.
  const prior = { successes: 1, failures: 1 };
  const best = probabilityBest(
    [
      { successes: 1, trials: 2 },
      { successes: 2, trials: 2 },
    ],
    { prior },
  );
  near(best, [0.2, 0.8], 3);
  const loss = expectedLoss(
    [
      { successes: 1, trials: 2 },
      { successes: 2, trials: 2 },
    ],
    { prior },
  );
  // E[max] − 1/2 and E[max] − 3/4 for Beta(2, 2) and Beta(3, 1).
  expect((loss[0] ?? 0) - (loss[1] ?? 0)).toBeCloseTo(0.25, 4);
});

test('Miller’s walk ends at two, or two and a quarter, square roots', () => {
  expect(plannedWalk(100, { sided: 1 })).toBe(20);
  expect(plannedWalk(100)).toBe(22.5);
});

test('the special functions have the values of the NIST handbook', () => {
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 13);
  expect(logGamma(101)).toBeCloseTo(363.739375555563, 9);
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 12);
  expect(normalCdf(-1.959963984540054)).toBeCloseTo(0.025, 14);
  expect(betaCdf(0.5, 2, 3)).toBeCloseTo(0.6875, 13);
  expect(betaCdf(0.9, 30, 5)).toBeCloseTo(1 - betaCdf(0.1, 5, 30), 13);
  expect(gammaTail(0.5, 1.920729410347062)).toBeCloseTo(0.05, 12);
});

test('counts that no experiment can have are an error', () => {
  expect(() => wilson(3, 2)).toThrow(RangeError);
  expect(() => wilson(0.5, 2)).toThrow(RangeError);
  expect(() => shareEvalue({ treatment: -1, control: 2 })).toThrow(RangeError);
  expect(() => shareEvalue({ treatment: 1, control: 2, share: 1 })).toThrow(RangeError);
  expect(() => srm([1, 2], [1, 0])).toThrow(RangeError);
  expect(() => sampleSize({ base: 0.1, ratio: 1 })).toThrow(RangeError);
  expect(() => sampleSize({ base: 0.6, ratio: 2 })).toThrow(RangeError);
});
