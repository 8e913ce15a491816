import type { EstimatedPeople } from '@kairos-mfa/protocol';

/** The 97.5 % quantile of the normal distribution. */
const z = 1.959964;

/**
 * The number of all people, of whom each was in a sample with the same probability: n/p, and the numbers under which n is
 * not farther away than a 95 % score interval allows, i.e. |n − Np| ≤ z √(Np(1 − p)).
 */
export function estimatePeople(inSample: number, share: number | null): EstimatedPeople {
  if (share === null || share >= 1) return { inSample, estimate: inSample, interval: [inSample, inSample] };
  const spread = z * Math.sqrt(share * (1 - share));
  const end = (sign: number): number =>
    ((sign * spread + Math.sqrt(spread ** 2 + 4 * share * inSample)) / (2 * share)) ** 2;
  return {
    inSample,
    estimate: Math.round(inSample / share),
    // At least the people who were counted.
    interval: [Math.max(inSample, Math.floor(end(-1))), Math.ceil(end(1))],
  };
}
