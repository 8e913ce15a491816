import type { Experiment } from '@kairos-mfa/protocol';
import type { NamedExperimentRow } from '../store/experiments.ts';

/** An experiment as a response shows it. An erased administrator is shown by a pseudonym. */
export function experimentAnswer(row: NamedExperimentRow): Experiment {
  const instant = (at: Date | null): string | null => at?.toISOString() ?? null;
  return {
    id: row.experiment_id,
    version: row.version,
    kind: row.kind,
    name: row.name,
    moment: row.moment,
    variants: row.variants,
    share: row.share,
    holdout: row.holdout,
    seed: row.seed,
    namespace: row.namespace,
    startsAt: instant(row.starts_at),
    endsAt: instant(row.ends_at),
    status: row.status,
    killSwitch: row.kill_switch,
    stoppedVariants: row.stopped_variants,
    splitExplanation: row.split_explanation,
    startedAt: instant(row.started_at),
    stoppedAt: instant(row.stopped_at),
    changedAt: row.changed_at.toISOString(),
    changedBy: row.changed_by_id ?? row.changed_by,
  };
}
