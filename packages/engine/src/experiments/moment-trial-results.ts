import { bernoulliSequence, differenceSequence } from '@kairos-mfa/insights';
import type { ExperimentResults, ExperimentVerdict } from '@kairos-mfa/protocol';
import type { ExperimentDay } from '../store/experiment-days.ts';
import { fewestForDifference, fewestForRate, holdoutArm, peopleCount, sumDays } from './experiment-counts.ts';

type Trial = NonNullable<ExperimentResults['momentTrial']>;

/** Before so many whole days, and set-ups of both groups together, nothing is said. */
const fewestDays = 7;
const fewestSetUps = 20;

/** The set-ups within 28 days of people whose moment was shown, and of those whose moment was held back. */
export function momentTrialResults(days: readonly ExperimentDay[], runDays: number): ExperimentResults {
  const shown = sumDays(days, 'shown');
  const heldBack = sumDays(days, holdoutArm);
  const isComparable = Math.min(shown.people_28, heldBack.people_28) >= fewestForDifference;
  const [low, high] = differenceSequence(countOf(shown), countOf(heldBack));
  const difference: Trial['difference'] = isComparable ? [low, high] : null;
  const setUps = shown.converted_28 + heldBack.converted_28;
  return {
    days: runDays,
    verdict: verdictOf(runDays, setUps, difference),
    variants: [],
    holdout: null,
    guardRails: [],
    forOrderingOnly: null,
    momentTrial: { shown: armOf(shown), heldBack: armOf(heldBack), difference },
  };
}

type Counts = ReturnType<typeof sumDays>;

function countOf({ converted_28: successes, people_28: trials }: Counts) {
  return { successes, trials };
}

function armOf({ people_28: people, converted_28: setUps, exposures }: Counts): Trial['shown'] {
  const isTold = people >= fewestForRate;
  const [low, high] = bernoulliSequence(setUps, people);
  return {
    exposures: peopleCount(exposures),
    people: peopleCount(people),
    setUps: isTold ? setUps : null,
    rate: isTold ? setUps / people : null,
    interval: isTold ? [low, high] : null,
  };
}

function verdictOf(days: number, setUps: number, difference: Trial['difference']): ExperimentVerdict {
  if (days < fewestDays) return { word: 'too_early', reason: 'days', until: { days: fewestDays } };
  if (setUps < fewestSetUps)
    return { word: 'too_early', reason: 'conversions', until: { conversions: fewestSetUps } };
  const [low, high] = difference ?? [-1, 1];
  if (low > 0) return { word: 'ahead', reason: 'evidence', variant: 'shown' };
  if (high < 0) return { word: 'worse', reason: 'evidence', variant: 'shown' };
  return { word: 'no_clear_winner', reason: 'not_enough_evidence' };
}
