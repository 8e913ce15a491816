/** Statistics of experiments as pure functions on counts; each may be looked at any time unless it says otherwise. */
export { bernoulliSequence, bestRho } from './bernoulli-sequence.ts';
export type { BernoulliSequenceOptions } from './bernoulli-sequence.ts';
export { logShareEvalue, ratioSequence, shareEvalue, shareSequence } from './conversion-share.ts';
export type { ConversionShare } from './conversion-share.ts';
export { differenceSequence } from './difference-sequence.ts';
export type { DifferenceSequenceOptions } from './difference-sequence.ts';
export { expectedLoss, probabilityBest } from './order-variants.ts';
export type { OrderingOptions } from './order-variants.ts';
export { plannedWalk, sampleSize } from './sample-size.ts';
export type { SampleSize, SampleSizeOptions } from './sample-size.ts';
export { sequentialSrm, srm } from './traffic-split.ts';
export type { SequentialSrmOptions, SrmEvidence } from './traffic-split.ts';
export type { Count, Interval } from './types.ts';
export { verdict } from './verdict.ts';
export type { ExperimentCounts, GuardRail, VariantCounts, Verdict, VerdictSettings } from './verdict.ts';
export { newcombe, wilson } from './wilson.ts';
