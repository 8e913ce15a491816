import type { GuardRailName, PeopleCount } from '@kairos-mfa/protocol';
import type { ExperimentDay } from '../store/experiment-days.ts';

/** The counts of one variant, or of the holdout, over all days. */
export type ArmCounts = Omit<ExperimentDay, 'tenant_id' | 'experiment_id' | 'variant' | 'day'>;

/** Below this number of people no rate is shown, nor what they did, nor how many they are. */
export const fewestForRate = 20;

/** A number of people as an answer shows it. */
export function peopleCount(people: number): PeopleCount {
  return people < fewestForRate ? 'fewer_than_20' : people;
}

/** Below this number of people in either group no difference in points is shown. */
export const fewestForDifference = 100;

/** The name of the holdout among the variants of an experiment. */
export const holdoutArm = 'holdout';

const none: ArmCounts = {
  exposures: 0,
  pending: 0,
  answered: 0,
  dismissed: 0,
  left_early: 0,
  left_seen: 0,
  completed: 0,
  people: 0,
  converted: 0,
  same_session: 0,
  people_28: 0,
  converted_28: 0,
  by_reminder: 0,
  challenged: 0,
  passed: 0,
  enrolled: 0,
  disabled: 0,
};

/** Adds up the days of one variant, or of the holdout. */
export function sumDays(days: readonly ExperimentDay[], variant: string): ArmCounts {
  const total = { ...none };
  // SAFETY: the keys of `none`.
  const names = Object.keys(none) as (keyof ArmCounts)[];
  for (const row of days) if (row.variant === variant) for (const name of names) total[name] += row[name];
  return total;
}

/** How a guard-rail is counted, and which direction is worse. */
export interface GuardRailRule {
  readonly worse: 'more' | 'less';
  readonly successes: keyof ArmCounts;
  readonly trials: keyof ArmCounts;
  /** It is measured only if one of these was ever reported, because a host may not report it at all. */
  readonly reportedBy?: keyof ArmCounts;
}

/** The guard-rails, by name. */
export const guardRailRules: Readonly<Record<GuardRailName, GuardRailRule>> = {
  dismissed: { worse: 'more', successes: 'dismissed', trials: 'answered' },
  left: { worse: 'more', successes: 'left_early', trials: 'answered', reportedBy: 'left_seen' },
  completed: { worse: 'less', successes: 'completed', trials: 'answered', reportedBy: 'completed' },
  passed: { worse: 'less', successes: 'passed', trials: 'challenged' },
  disabled: { worse: 'more', successes: 'disabled', trials: 'enrolled' },
};
