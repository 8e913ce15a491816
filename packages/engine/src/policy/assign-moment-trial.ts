import { isInNamespace, isWithinMaxShare, type RunningExperiment } from './assign-experiment.ts';
import type { Policy } from './compile-policy.ts';
import { stableHash } from './stable-hash.ts';

/** The share of eligible moments that a trial holds back. */
export const heldBackShare = 0.2;

/** A moment's part in a trial. */
export interface MomentTrialAssignment {
  readonly id: string;
  /** No prompt is shown at this moment, for comparison. */
  readonly heldBack: boolean;
}

/** One occurrence of a moment, by what it is told apart. */
export interface MomentOccurrence {
  readonly identityId: string;
  readonly moment: string;
  /** When the host reported it; undefined for a moment that the page names. */
  readonly openedAt: Date | undefined;
  readonly sessionId: string;
}

/**
 * The trial that an occurrence of a moment is part of, and whether it is held back: by a hash of the occurrence, so that a
 * repeated decision about it has the same outcome. A moment that the page names occurs once in a session. The seed is the
 * server's own, so that no author of a trial can choose who is held back.
 */
export function assignMomentTrial(
  occurrence: MomentOccurrence,
  running: readonly RunningExperiment[],
  policy: Policy,
): MomentTrialAssignment | undefined {
  const { identityId, moment, openedAt, sessionId } = occurrence;
  const { enabled, momentTrial } = policy.document.experiments;
  const trial = running.find((one) => one.kind === 'moment_trial' && one.moment === moment);
  if (!trial || !enabled || !momentTrial || !isWithinMaxShare(occurrence, policy)) return undefined;
  if (!isInNamespace(trial, identityId)) return undefined;
  if (stableHash(`kairos.trial.${trial.id}`, identityId) >= trial.share) return undefined;
  const isReported = policy.momentRule(moment)?.source === 'server' && openedAt !== undefined;
  const occasion = isReported ? openedAt.toISOString() : sessionId;
  const place = stableHash(`kairos.trial.${trial.id}.moment`, JSON.stringify([identityId, occasion]));
  return { id: trial.id, heldBack: place < heldBackShare };
}
