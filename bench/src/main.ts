import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { startBenchPostgres } from './bench-postgres.ts';
import type { Comparison, ComparisonContext, Size } from './comparisons/comparison.ts';
import { compareLedgers } from './comparisons/ledger.ts';
import { comparePGlite } from './comparisons/pglite.ts';
import { measureReminders } from './comparisons/reminders.ts';
import { compareReplicas } from './comparisons/replicas.ts';
import { compareRivals } from './comparisons/rivals.ts';
import type { Measured } from './measure/run-rounds.ts';
import { formatFigures, formatLockWaits, formatMachine, formatRatios } from './report/format-tables.ts';
import { goalsFor } from './report/goals.ts';
import { describeMachine } from './report/machine.ts';
import { ratioOf } from './report/ratios.ts';
import { writeBetweenMarkers } from './report/write-document.ts';

/** `pnpm bench`: measures, prints, and writes the tables of `docs/benchmarks.md` if nothing was left out. */
const { values } = parseArgs({
  options: { json: { type: 'string' }, quick: { type: 'boolean' }, only: { type: 'string' } },
});

const full: Size = { rounds: 7, block: 800, ledgerRows: [10_000, 1_000_000, 5_000_000] };
const quick: Size = { rounds: 5, block: 80, ledgerRows: [10_000, 1_000_000] };
const comparisons: readonly Comparison[] = [
  compareRivals,
  measureReminders,
  compareReplicas,
  comparePGlite,
  compareLedgers,
];

const size = values.quick ? quick : full;
const only = values.only?.split(',');
const postgres = await startBenchPostgres();
try {
  const machine = describeMachine(postgres.version);
  const context: ComparisonContext = {
    postgres,
    size,
    isWanted: (name) => only?.includes(name) ?? true,
    report: (line) => console.log(line),
  };
  const measured: Measured[] = [];
  for (const comparison of comparisons) measured.push(...(await comparison(context)));
  const ratios = goalsFor(size.ledgerRows)
    .map((goal) => ratioOf(goal, measured))
    .filter(({ verdict }) => only === undefined || verdict !== 'not measured');
  const runs = `${new Date().toISOString().slice(0, 10)}, ${size.rounds} rounds, blocks of ${size.block}${values.quick ? ' (`--quick`)' : ''}`;
  const tables = [
    formatMachine(machine, runs),
    formatRatios(ratios),
    formatFigures(measured),
    formatLockWaits(measured),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
  console.log(`\n${tables}\n`);
  if (values.json !== undefined)
    await writeFile(
      values.json,
      `${JSON.stringify({ machine, size, ratios, measured: withoutProcesses(measured) }, null, 2)}\n`,
    );
  if (only === undefined)
    await writeBetweenMarkers(join(import.meta.dirname, '../../docs/benchmarks.md'), tables);
} finally {
  await postgres.destroy();
}
process.exit(0);

/** What can be written as JSON. */
function withoutProcesses(measured: readonly Measured[]): object[] {
  return measured.map(({ target: { processes, ...target }, ...rest }) => ({
    target: { ...target, processes: processes.length },
    ...rest,
  }));
}
