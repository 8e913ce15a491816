import { logShareEvalue } from './conversion-share.ts';
import { differenceSequence } from './difference-sequence.ts';
import { sequentialSrm } from './traffic-split.ts';
import type { Count } from './types.ts';

/** What is known of one variant. */
export interface VariantCounts {
  readonly name: string;
  /** People whose window has closed. */
  readonly people: number;
  /** Of these, the ones that set up a second factor. */
  readonly conversions: number;
  /** People assigned by day, for the check of the traffic split; default: `people` as one day. */
  readonly assignedByDay?: readonly number[];
  /** Guard-rails by name; absent: not measured. */
  readonly guardRails?: Readonly<Record<string, Count>>;
}

/** What is known of an experiment. */
export interface ExperimentCounts {
  /** Whole days since the start. */
  readonly days: number;
  /** The original comes first. */
  readonly variants: readonly VariantCounts[];
}

/** A limit on how much worse than the original a variant may be. */
export interface GuardRail {
  readonly name: string;
  /** Points, e.g. 0.1: a variant is stopped when it is certainly worse by more than this. */
  readonly margin: number;
  /** Whether more is worse (dismissals) or less is (completed tasks). */
  readonly worse: 'more' | 'less';
}

/** How an experiment is judged. */
export interface VerdictSettings {
  /** The intended shares of the traffic; default: equal ones. */
  readonly shares?: readonly number[];
  readonly alpha?: number;
  /** Whole days before anything is said; default 7. */
  readonly minDays?: number;
  /** Conversions of all variants before anything is said; default 20. */
  readonly minConversions?: number;
  /** People in a variant before a difference in points is judged; default 100. */
  readonly minPeople?: number;
  readonly guardRails?: readonly GuardRail[];
  /** Somebody has explained why the traffic is split otherwise than intended, so it hides nothing. */
  readonly isSplitExplained?: boolean;
}

/** The result of an experiment so far. */
export interface Verdict {
  readonly word: 'too_early' | 'no_clear_winner' | 'ahead' | 'worse' | 'check_traffic_split';
  readonly reason:
    | 'days'
    | 'conversions'
    | 'evidence'
    | 'not_enough_evidence'
    | 'guard_rail'
    | 'sample_ratio_mismatch';
  /** The variant that is ahead or worse. */
  readonly variant?: string;
  /** The guard-rail that was crossed. */
  readonly guardRail?: string;
  /** What has to be there first: so many days, or so many conversions. */
  readonly until?: { readonly days?: number; readonly conversions?: number };
}

/**
 * The verdict on an experiment, which may be asked for at any time. In this order: a wrong traffic split hides everything; a
 * crossed guard-rail needs no minimum of days; then days, conversions, and the e-value of each variant against the original.
 */
export function verdict(counts: ExperimentCounts, settings: VerdictSettings = {}): Verdict {
  const { alpha = 0.05, minDays = 7, minConversions = 20 } = settings;
  const [original, ...treatments] = counts.variants;
  if (!original || treatments.length === 0)
    throw new RangeError('An experiment has an original and a variant.');
  const shares = settings.shares ?? counts.variants.map(() => 1);

  if (settings.isSplitExplained !== true && splitPValue(counts, shares) < 0.01)
    return { word: 'check_traffic_split', reason: 'sample_ratio_mismatch' };

  for (const variant of treatments) {
    const crossed = crossedGuardRail(original, variant, settings, alpha / treatments.length);
    if (crossed !== undefined)
      return { word: 'worse', reason: 'guard_rail', variant: variant.name, guardRail: crossed };
  }

  const conversions = counts.variants.reduce((sum, variant) => sum + variant.conversions, 0);
  if (counts.days < minDays) return { word: 'too_early', reason: 'days', until: { days: minDays } };
  if (conversions < minConversions)
    return { word: 'too_early', reason: 'conversions', until: { conversions: minConversions } };

  const threshold = Math.log(treatments.length / alpha);
  const decided = treatments
    .map((variant, index) => {
      const people = variant.people + original.people;
      // The share of the people whose window has closed, within the split that was just checked.
      const share =
        people === 0
          ? (shares[index + 1] ?? 1) / ((shares[index + 1] ?? 1) + (shares[0] ?? 1))
          : variant.people / people;
      const evidence =
        share <= 0 || share >= 1
          ? 0
          : logShareEvalue({ treatment: variant.conversions, control: original.conversions, share });
      const isHigher = variant.conversions * original.people > original.conversions * variant.people;
      return { name: variant.name, evidence, isHigher };
    })
    .filter(({ evidence }) => evidence >= threshold)
    .toSorted((a, b) => b.evidence - a.evidence);
  const winner = decided.find(({ isHigher }) => isHigher) ?? decided[0];
  if (!winner) return { word: 'no_clear_winner', reason: 'not_enough_evidence' };
  return { word: winner.isHigher ? 'ahead' : 'worse', reason: 'evidence', variant: winner.name };
}

function splitPValue({ variants }: ExperimentCounts, shares: readonly number[]): number {
  const days = Math.max(...variants.map(({ assignedByDay }) => assignedByDay?.length ?? 1));
  const rows = Array.from({ length: days }, (_, day) =>
    variants.map(({ assignedByDay, people }) =>
      assignedByDay ? (assignedByDay[day] ?? 0) : day === 0 ? people : 0,
    ),
  );
  return sequentialSrm(rows, shares).at(-1)?.pValue ?? 1;
}

/** The first guard-rail that a variant has certainly crossed. One that was not measured is not crossed. */
function crossedGuardRail(
  original: VariantCounts,
  variant: VariantCounts,
  { guardRails = [], minPeople = 100 }: VerdictSettings,
  alpha: number,
): string | undefined {
  return guardRails.find(({ name, margin, worse }) => {
    const [before, after] = [original.guardRails?.[name], variant.guardRails?.[name]];
    if (!before || !after || Math.min(before.trials, after.trials) < minPeople) return false;
    // One-sided: one end of an interval of twice the error.
    const [low, high] = differenceSequence(after, before, { alpha: Math.min(2 * alpha, 0.5) });
    return worse === 'more' ? low > margin : high < -margin;
  })?.name;
}
