import type { ExperimentVerdict, GuardRailName } from '@kairos-mfa/protocol';

/** A verdict and its reason, as the key of a sentence. */
export type VerdictKey =
  | 'too_early.days'
  | 'too_early.conversions'
  | 'no_clear_winner.not_enough_evidence'
  | 'ahead.evidence'
  | 'worse.evidence'
  | 'worse.guard_rail'
  | 'check_traffic_split.sample_ratio_mismatch';

/** The sentences about verdicts in one language. Placeholders: `{variant}`, `{guardRail}`, `{days}`, `{conversions}`. */
export interface VerdictSentences {
  /** The verdict in a few words. */
  readonly words: Readonly<Record<ExperimentVerdict['word'], string>>;
  /** Why. */
  readonly reasons: Readonly<Record<VerdictKey, string>>;
  /** What would change it, or what to do. */
  readonly changes: Readonly<Record<VerdictKey, string>>;
  /** The guard-rails, as what is counted. */
  readonly guardRails: Readonly<Record<GuardRailName, string>>;
  /** In place of the figures of a guard-rail that nobody reports. */
  readonly notMeasured: string;
}
