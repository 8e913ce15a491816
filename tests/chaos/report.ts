import type { FaultReport } from './fault.ts';
import type { RaceReport } from './races.ts';

const columns = [
  'Fault',
  'Acknowledged',
  'Lost',
  'Redeemed twice',
  '5xx',
  'No answer',
  'Exits',
  'Recovered after',
];
const widths = [34, 13, 5, 15, 26, 24, 6, 16];

export const faultTableHead: string = row(columns);

/** One row of the table. */
export function formatFault(report: FaultReport): string {
  const { name, acknowledged, lost, redeemedTwice, answers, unexpectedExits, recoveredAfterMs } = report;
  return row([
    name,
    String(acknowledged),
    String(lost.length),
    String(redeemedTwice.length),
    formatCounts(answers.serverErrors),
    formatCounts(answers.unanswered),
    String(unexpectedExits.length),
    typeof recoveredAfterMs === 'number' ? `${recoveredAfterMs} ms` : recoveredAfterMs,
  ]);
}

/** Every expectation that the servers violated in a fault, as a sentence. */
export function failuresOf(report: FaultReport): string[] {
  const { answers, acknowledged, lost, redeemedTwice, unexpectedExits, recoveredAfterMs } = report;
  return [
    ...report.violations,
    ...lost.map((what) => `Acknowledged, and lost: ${what}.`),
    ...redeemedTwice.map((what) => `Redeemed twice: ${what}.`),
    ...unexpectedExits.map((exit) => `A process ended by itself: ${exit}.`),
    ...[...answers.badServerErrors].map(([kind, count]) => `Answered ${count} times: ${kind}.`),
    ...(report.mayLoseAnswers || answers.unanswered.size === 0
      ? []
      : [`Requests stayed without an answer: ${formatCounts(answers.unanswered)}.`]),
    ...(recoveredAfterMs === 'not recovered' ? ['It did not recover by itself.'] : []),
    ...(acknowledged === 0 ? ['Nothing was acknowledged, so nothing was tried.'] : []),
  ];
}

/** One line for a race. */
export function formatRace({ name, rounds, winners }: RaceReport): string {
  return `${name}: ${rounds} rounds, rounds by number of winners: ${formatCounts(winners)}`;
}

/** The rounds that did not have exactly one winner. */
export function raceFailuresOf({ name, rounds, winners }: RaceReport): string[] {
  return winners.get(1) === rounds ? [] : [`${name}: not each of ${rounds} rounds had exactly one winner.`];
}

function formatCounts(counts: ReadonlyMap<string | number, number>): string {
  return counts.size === 0 ? '0' : [...counts].map(([kind, count]) => `${kind}: ${count}`).join(', ');
}

function row(cells: readonly string[]): string {
  return cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(' ');
}
