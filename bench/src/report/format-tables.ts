import type { Figures, Measured } from '../measure/run-rounds.ts';
import type { Machine } from './machine.ts';
import { median } from './median.ts';
import type { Ratio } from './ratios.ts';

/** The names of the cases in the tables. */
const caseNames: Readonly<Record<string, string>> = {
  decide: 'decide to show no prompt',
  state: 'state',
  totp: 'verify a TOTP code',
  'sign-in': 'verify a TOTP code at sign-in',
  'recovery-code': 'verify a recovery code',
  passkey: 'verify a passkey',
  'open-start-verify': 'open, start and verify (three requests)',
  consume: 'consume a grant',
  reminders: 'send a due reminder (background)',
  'one-query': 'one indexed query',
};

/** The ratios with their goals; empty without any. */
export function formatRatios(ratios: readonly Ratio[]): string {
  if (ratios.length === 0) return '';
  return table(
    ['What', 'Of', 'Beside', 'At once', 'Ratio', 'Lowest to highest', 'Required', 'Stretch', 'Result'],
    ratios.map(({ goal, ratio, lowest, highest, verdict }) => {
      const limit = (value: number | undefined): string =>
        value === undefined ? '–' : `${goal.direction === 'at least' ? '≥' : '≤'} ${value}`;
      return [
        goal.title,
        goal.subject.contender,
        goal.beside.contender,
        String(goal.subject.connections),
        ratio === undefined ? '–' : `**${digits(ratio, 3)}**`,
        lowest === undefined ? '–' : `${digits(lowest, 3)} to ${digits(highest, 3)}`,
        limit(goal.required),
        limit(goal.stretch),
        verdict,
      ];
    }),
  );
}

/** The medians of every contender and case. */
export function formatFigures(measured: readonly Measured[]): string {
  return table(
    [
      'Contender, case',
      'At once',
      'Requests/s',
      'p50 ms',
      'p99 ms',
      'Server CPU ms',
      'Database CPU ms',
      'Statements + transactions',
    ],
    measured.map(({ target, rounds, statements }) => {
      const middle = (pick: (figures: Figures) => number | undefined): string =>
        digits(median(rounds.map(pick)));
      return [
        `${target.contender}: ${caseNames[target.caseName] ?? target.caseName}`,
        String(target.connections),
        middle((figures) => figures.requestsPerSecond),
        middle((figures) => figures.p50Ms),
        middle((figures) => figures.p99Ms),
        middle((figures) => figures.serverCpuMs),
        target.database === undefined ? 'in the server' : middle((figures) => figures.databaseCpuMs),
        statements ? `${digits(statements.statements)} + ${digits(statements.transactions)}` : '–',
      ];
    }),
  );
}

/** How often requests of two replicas waited for each other; empty when they were not measured. */
export function formatLockWaits(measured: readonly Measured[]): string {
  return measured
    .filter(({ target }) => target.processes.length > 1)
    .map(({ target, rounds }) => {
      const waits = rounds.reduce((sum, { lockWaits }) => sum + lockWaits * target.count, 0);
      const requests = rounds.length * target.count;
      const what = `${target.contender}, ${caseNames[target.caseName] ?? target.caseName}`;
      return `${what}: ${Math.round(waits)} waits for a lock of more than a millisecond in ${digits(requests)} requests.`;
    })
    .join('\n');
}

/** The machine and the amount that was measured. */
export function formatMachine(machine: Machine, runs: string): string {
  return table(
    ['', ''],
    [
      ['Processor', `${machine.cpu}, ${machine.cores} cores`],
      ['Memory', `${machine.memoryGiB} GiB`],
      ['System', machine.system],
      ['Load before the first block', digits(machine.loadBefore)],
      ['Node', machine.node],
      ['PostgreSQL', `${machine.postgres}, with fsync`],
      ['Measured', runs],
    ],
  );
}

/** So many significant digits, or whole numbers from ten on. */
function digits(value: number | undefined, significant = 2): string {
  if (value === undefined) return '–';
  if (Math.abs(value) >= 10) return Math.round(value).toLocaleString('en');
  return String(Number(value.toPrecision(significant)));
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
