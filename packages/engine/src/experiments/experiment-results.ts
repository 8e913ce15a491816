import {
  bernoulliSequence,
  type Count,
  differenceSequence,
  expectedLoss,
  type GuardRail,
  probabilityBest,
  ratioSequence,
  type VariantCounts,
  verdict,
  type VerdictSettings,
} from '@kairos-mfa/insights';
import type {
  ExperimentResults,
  ExperimentVerdict,
  GuardRailName,
  ResolvedPolicy,
} from '@kairos-mfa/protocol';
import { guardRailNames } from '@kairos-mfa/protocol/schemas';
import type { ExperimentDay } from '../store/experiment-days.ts';
import type { ExperimentRow } from '../store/experiments.ts';
import {
  type ArmCounts,
  fewestForDifference,
  fewestForRate,
  guardRailRules,
  holdoutArm,
  peopleCount,
  sumDays,
} from './experiment-counts.ts';
import { momentTrialResults } from './moment-trial-results.ts';

type Margins = ResolvedPolicy['experiments']['guardRails'];
type Arm = ExperimentResults['variants'][number];

const alpha = 0.05;
const dayLength = 86_400_000;

/** An experiment with its counts, prepared once for its verdict and for what is shown. */
interface Counted {
  readonly row: ExperimentRow;
  readonly days: readonly ExperimentDay[];
  readonly arms: readonly { readonly id: string; readonly weight: number; readonly counts: ArmCounts }[];
  /** Undefined without one. */
  readonly holdout: ArmCounts | undefined;
  readonly measured: ReadonlySet<GuardRailName>;
}

/** The counts, intervals and verdict of an experiment that was started. */
export function experimentResults(
  row: ExperimentRow,
  days: readonly ExperimentDay[],
  margins: Margins,
  now: Date,
): ExperimentResults {
  if (row.kind === 'moment_trial') return momentTrialResults(days, daysOf(row, now));
  const counted = prepare(row, days);
  const { arms, holdout, measured } = counted;
  const judged = judge(counted, margins, now);
  const isHidden = judged.word === 'check_traffic_split';
  return {
    days: daysOf(row, now),
    verdict: judged,
    variants: arms.map(({ id, counts }) => ({ id, ...armAnswer(counted, counts, isHidden) })),
    holdout: holdout ? armAnswer(counted, holdout, isHidden) : null,
    guardRails: guardRailNames.map((name) => ({
      name,
      margin: margins[name],
      measured: measured.has(name),
    })),
    forOrderingOnly: isHidden ? null : orderOf(arms),
    momentTrial: null,
  };
}

/** How the variants would be ordered; nobody may stop an experiment by it. */
function orderOf(arms: Counted['arms']): ExperimentResults['forOrderingOnly'] {
  if (arms.some(({ counts }) => counts.people < fewestForRate)) return null;
  const rates = arms.map(({ counts }) => ({ successes: counts.converted, trials: counts.people }));
  const [best, losses] = [probabilityBest(rates), expectedLoss(rates)];
  const within = (value = 0): number => Math.min(1, Math.max(0, value));
  return arms.map(({ id }, index) => ({
    id,
    probabilityBest: within(best[index]),
    expectedLoss: within(losses[index]),
  }));
}

/** The verdict on an experiment that was started. */
export function experimentVerdict(
  row: ExperimentRow,
  days: readonly ExperimentDay[],
  margins: Margins,
  now: Date,
): ExperimentVerdict {
  if (row.kind === 'moment_trial') return momentTrialResults(days, daysOf(row, now)).verdict;
  return judge(prepare(row, days), margins, now);
}

function prepare(row: ExperimentRow, days: readonly ExperimentDay[]): Counted {
  const arms = row.variants.map(({ id, weight }) => ({ id, weight, counts: sumDays(days, id) }));
  const held = sumDays(days, holdoutArm);
  const holdout = row.holdout > 0 || held.exposures > 0 ? held : undefined;
  const all = [...arms.map(({ counts }) => counts), ...(holdout ? [holdout] : [])];
  const measured = guardRailNames.filter((name) => {
    const { reportedBy } = guardRailRules[name];
    return reportedBy === undefined || all.some((counts) => counts[reportedBy] > 0);
  });
  return { row, days, arms, holdout, measured: new Set(measured) };
}

/** Of the variants that no guard-rail has stopped; where none is left but the original, that is the verdict. */
function judge(counted: Counted, margins: Margins, now: Date): ExperimentVerdict {
  const { row, arms, measured } = counted;
  const stopped = row.stopped_variants;
  const active = arms.filter(({ id }) => !stopped.some((one) => one.id === id));
  const last = stopped.at(-1);
  if (active.length < 2 && last)
    return { word: 'worse', reason: 'guard_rail', variant: last.id, guardRail: last.guardRail };
  const guardRails = guardRailNames
    .filter((name) => measured.has(name))
    .map((name): GuardRail => ({ name, margin: margins[name], worse: guardRailRules[name].worse }));
  const settings: VerdictSettings = {
    shares: active.map(({ weight }) => weight),
    // Bonferroni over all variants that were compared, also those that were stopped.
    alpha: (alpha * (active.length - 1)) / (arms.length - 1),
    minPeople: fewestForDifference,
    guardRails,
    isSplitExplained: row.split_explanation !== null,
  };
  const { guardRail, ...found } = verdict(
    { days: daysOf(row, now), variants: active.map((arm, index) => countsOf(counted, arm, index === 0)) },
    settings,
  );
  // SAFETY: one of the names that were given.
  return { ...found, ...(guardRail !== undefined && { guardRail: guardRail as GuardRailName }) };
}

function countsOf(
  counted: Counted,
  { id, counts }: Counted['arms'][number],
  isOriginal: boolean,
): VariantCounts {
  const { row, days, measured } = counted;
  const since = row.split_since?.toISOString().slice(0, 10) ?? '';
  const dates = [...new Set(days.map(({ day }) => day))].filter((day) => day > since).toSorted();
  const rails = [...measured].map((name): [string, Count] => [
    name,
    railCount(isOriginal ? baseline(counted, name) : counts, name),
  ]);
  return {
    name: id,
    people: counts.people,
    conversions: counts.converted,
    // On the day on which the weights changed, people were assigned by both.
    assignedByDay: dates.map(
      (date) => days.find(({ variant, day }) => variant === id && day === date)?.exposures ?? 0,
    ),
    guardRails: Object.fromEntries(rails),
  };
}

/** Whom a guard-rail compares a variant with: the original, or for leaving the people who saw no prompt, if there are any. */
function baseline({ arms, holdout }: Counted, name: GuardRailName): ArmCounts {
  const original = arms[0]?.counts ?? sumDays([], '');
  return name === 'left' ? (holdout ?? original) : original;
}

function railCount(counts: ArmCounts, name: GuardRailName): Count {
  const { successes, trials } = guardRailRules[name];
  return { successes: counts[successes], trials: counts[trials] };
}

function armAnswer(counted: Counted, counts: ArmCounts, isHidden: boolean): Omit<Arm, 'id'> {
  const { exposures, pending, people } = counts;
  // What became of a handful of people would tell what one of them did.
  const isTold = !isHidden && exposures >= fewestForRate;
  return {
    exposures: peopleCount(exposures),
    pending: peopleCount(pending),
    people: peopleCount(people),
    outcome: isTold ? outcomeOf(counted, counts) : null,
  };
}

function outcomeOf(counted: Counted, counts: ArmCounts): NonNullable<Arm['outcome']> {
  const { arms, measured } = counted;
  const { people, converted } = counts;
  const isShown = people >= fewestForRate;
  // Also after the end: whoever stopped it may have looked before.
  const [low, high] = bernoulliSequence(converted, people);
  const original = arms[0]?.counts;
  const rails = guardRailNames.map((name) => {
    const count = railCount(counts, name);
    const against = railCount(baseline(counted, name), name);
    const isKnown =
      counts !== baseline(counted, name) && Math.min(count.trials, against.trials) >= fewestForDifference;
    const difference: [number, number] | null = isKnown ? [...differenceSequence(count, against)] : null;
    const isTold = measured.has(name) && count.trials >= fewestForRate;
    return [name, isTold ? { ...count, difference } : null] as const;
  });
  return {
    conversions: isShown ? converted : null,
    sameSession: isShown ? counts.same_session : null,
    rate: isShown ? converted / people : null,
    interval: isShown ? [low, high] : null,
    ratio:
      isShown && original && original !== counts && original.people >= fewestForRate
        ? ratioOf(counts, original, arms.length - 1)
        : null,
    within28Days:
      counts.people_28 < fewestForRate
        ? null
        : {
            people: counts.people_28,
            conversions: counts.converted_28,
            byReminder: counts.by_reminder,
          },
    // SAFETY: made from the list of all names.
    guardRails: Object.fromEntries(rails) as NonNullable<Arm['outcome']>['guardRails'],
  };
}

function ratioOf(
  counts: ArmCounts,
  original: ArmCounts,
  comparisons: number,
): [number, number | null] | null {
  const people = counts.people + original.people;
  if (counts.people === 0 || original.people === 0 || counts.converted + original.converted === 0)
    return null;
  const [low, high] = ratioSequence({
    treatment: counts.converted,
    control: original.converted,
    share: counts.people / people,
    alpha: alpha / comparisons,
  });
  return [low, Number.isFinite(high) ? high : null];
}

/** Whole days from the start to the end, or until now. */
function daysOf({ started_at, starts_at, stopped_at }: ExperimentRow, now: Date): number {
  const begun = Math.max(started_at?.getTime() ?? now.getTime(), starts_at?.getTime() ?? 0);
  return Math.max(0, Math.floor(((stopped_at ?? now).getTime() - begun) / dayLength));
}
