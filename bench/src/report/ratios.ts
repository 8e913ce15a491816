import type { Measured } from '../measure/run-rounds.ts';
import type { Goal, Subject } from './goals.ts';
import { median } from './median.ts';

/** A goal with what was measured; without `ratio` where it was not. */
export interface Ratio {
  readonly goal: Goal;
  /** The median of the ratios of the rounds. */
  readonly ratio: number | undefined;
  readonly lowest: number | undefined;
  readonly highest: number | undefined;
  readonly verdict: 'stretch' | 'met' | 'missed' | 'no goal' | 'not measured';
}

/** Divides the figures of each round, because a machine that is slow for a while is slow for both. */
export function ratioOf(goal: Goal, measured: readonly Measured[]): Ratio {
  const subject = findMeasured(measured, goal.subject);
  const beside = findMeasured(measured, goal.beside);
  const ratios = (subject?.rounds ?? []).flatMap((figures, round) => {
    const besideFigures = beside?.rounds[round];
    const value = goal.figure(figures, subject?.statements);
    const base = besideFigures && goal.figure(besideFigures, beside?.statements);
    return value === undefined || !base ? [] : [value / base];
  });
  const ratio = median(ratios);
  return {
    goal,
    ratio,
    lowest: ratios.length > 0 ? Math.min(...ratios) : undefined,
    highest: ratios.length > 0 ? Math.max(...ratios) : undefined,
    verdict: judge(goal, ratio),
  };
}

function findMeasured(measured: readonly Measured[], subject: Subject): Measured | undefined {
  return measured.find(
    ({ target }) =>
      target.contender === subject.contender &&
      target.caseName === subject.caseName &&
      target.connections === subject.connections,
  );
}

function judge({ direction, required, stretch }: Goal, ratio: number | undefined): Ratio['verdict'] {
  if (ratio === undefined) return 'not measured';
  const meets = (limit: number): boolean => (direction === 'at least' ? ratio >= limit : ratio <= limit);
  if (stretch !== undefined && meets(stretch)) return 'stretch';
  if (required !== undefined) return meets(required) ? 'met' : 'missed';
  return stretch === undefined ? 'no goal' : 'missed';
}
