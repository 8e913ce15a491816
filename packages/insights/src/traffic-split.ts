import { gammaTail, logGamma } from './special-functions.ts';

/**
 * The p-value of a sample-ratio mismatch: Pearson's χ² of the people in each variant against the intended shares. For one
 * look; if it is shown while an experiment runs, only a value below .001 means something.
 */
export function srm(counts: readonly number[], expected: readonly number[]): number {
  const shares = sharesOf(counts, expected);
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return 1;
  const chiSquare = counts.reduce((sum, count, index) => {
    const wanted = total * (shares[index] ?? 0);
    return sum + (count - wanted) ** 2 / wanted;
  }, 0);
  return gammaTail((counts.length - 1) / 2, chiSquare / 2);
}

/** Options of `sequentialSrm`. */
export interface SequentialSrmOptions {
  /**
   * How close to the intended shares a mismatch is expected to be; default 300. A value of 10,000 finds only small
   * mismatches in huge samples.
   */
  readonly concentration?: number;
  /** The shares around which a mismatch is expected; default: the intended ones. */
  readonly prior?: readonly number[];
}

/** The evidence for a mismatch after one row. */
export interface SrmEvidence {
  readonly logBayesFactor: number;
  /** Valid whenever one looks: the smallest so far of 1 and 1/Bayes factor. */
  readonly pValue: number;
}

/**
 * A sample-ratio check that may be looked at after every row of counts (Lindon and Malek 2022; the `ssrm` package):
 * Dirichlet-multinomial against the intended shares. Rows are increments, e.g. the people of one day.
 */
export function sequentialSrm(
  rows: readonly (readonly number[])[],
  expected: readonly number[],
  { concentration = 300, prior = expected }: SequentialSrmOptions = {},
): SrmEvidence[] {
  const totals = expected.map(() => 0);
  let pValue = 1;
  return rows.map((row) => {
    const shares = sharesOf(row, expected);
    const weights = sharesOf(row, prior).map((share) => share * concentration);
    for (const [index, count] of row.entries()) totals[index] = (totals[index] ?? 0) + count;
    const people = totals.reduce((sum, count) => sum + count, 0);
    const logBayesFactor = totals.reduce(
      (sum, count, index) => {
        const weight = weights[index] ?? 0;
        return sum + logGamma(weight + count) - logGamma(weight) - count * Math.log(shares[index] ?? 1);
      },
      logGamma(concentration) - logGamma(concentration + people),
    );
    pValue = Math.min(pValue, Math.exp(-logBayesFactor));
    return { logBayesFactor, pValue };
  });
}

/** Weights as shares that add up to 1. */
function sharesOf(counts: readonly number[], weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (counts.length !== weights.length || counts.length < 2)
    throw new RangeError('There must be an expected share for each of at least two variants.');
  if (
    weights.some((weight) => !(weight > 0)) ||
    counts.some((count) => !Number.isInteger(count) || count < 0)
  )
    throw new RangeError('Expected shares must be positive, and counts whole numbers of people.');
  return weights.map((weight) => weight / sum);
}
