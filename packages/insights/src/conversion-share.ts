import { findRoot, logBeta } from './special-functions.ts';
import { checkShare, type Interval } from './types.ts';

/** Conversions of two variants, and how the traffic was split between them. */
export interface ConversionShare {
  readonly treatment: number;
  readonly control: number;
  /** The treatment's share of the traffic; default ½. */
  readonly share?: number;
  /** The weight of the mixture; default 10. Higher is better at small effects, and slower at large ones. */
  readonly k?: number;
}

/**
 * The e-value of "no difference": of all conversions, each is the treatment's with the probability of its traffic. Beta
 * mixture (Lindon and Malek 2022, anytime-valid inference for multinomial counts). It may be computed after each conversion;
 * with no difference it reaches 1/α with probability α at most, ever. With m variants, decide at (m − 1)/α.
 */
export function shareEvalue(counts: ConversionShare): number {
  return Math.exp(logShareEvalue(counts));
}

/** The logarithm of `shareEvalue`, which does not overflow. */
export function logShareEvalue({ treatment, control, share = 0.5, k = 10 }: ConversionShare): number {
  check(treatment, control, share, k);
  return logRatio(treatment, control, share, k, share);
}

/** The ratio of the mixture to the likelihood of one true share, as a logarithm. */
function logRatio(treatment: number, control: number, share: number, k: number, truth: number): number {
  const [a, b] = [2 * k * share, 2 * k * (1 - share)];
  return (
    logBeta(a + treatment, b + control) -
    logBeta(a, b) -
    (treatment === 0 ? 0 : treatment * Math.log(truth)) -
    (control === 0 ? 0 : control * Math.log1p(-truth))
  );
}

/** The always-valid interval of the treatment's share of the conversions: every share whose e-value is below 1/α. */
export function shareSequence({
  treatment,
  control,
  share = 0.5,
  k = 10,
  alpha = 0.05,
}: ConversionShare & { readonly alpha?: number }): Interval {
  check(treatment, control, share, k);
  checkShare('alpha', alpha);
  const total = treatment + control;
  if (total === 0) return [0, 1];
  const excess = (truth: number): number =>
    logRatio(treatment, control, share, k, truth) - Math.log(1 / alpha);
  const observed = treatment / total;
  return [
    treatment === 0 ? 0 : findRoot(excess, 0, observed),
    control === 0 ? 1 : findRoot(excess, observed, 1),
  ];
}

/** The always-valid interval of the treatment's rate divided by the control's. */
export function ratioSequence(counts: ConversionShare & { readonly alpha?: number }): Interval {
  const { share = 0.5 } = counts;
  const [low, high] = shareSequence(counts);
  const ratio = (truth: number): number => (truth / (1 - truth)) * ((1 - share) / share);
  return [ratio(low), high === 1 ? Number.POSITIVE_INFINITY : ratio(high)];
}

function check(treatment: number, control: number, share: number, k: number): void {
  for (const count of [treatment, control])
    if (!Number.isInteger(count) || count < 0)
      throw new RangeError(`${count} is not a number of conversions.`);
  checkShare('share', share);
  if (!(k > 0)) throw new RangeError(`k must be positive, and is ${k}.`);
}
