import process from 'node:process';
import { parseArgs } from 'node:util';
import { startBenchPostgres } from './bench-postgres.ts';
import type { ComparisonContext, Size } from './comparisons/comparison.ts';
import { compareRivals } from './comparisons/rivals.ts';

/** `pnpm bench`: measures, prints, and writes the tables of `docs/benchmarks.md`. */
const { values } = parseArgs({
  options: { json: { type: 'string' }, quick: { type: 'boolean' }, only: { type: 'string' } },
});

const full: Size = { rounds: 7, block: 800, ledgerRows: [10_000, 1_000_000, 5_000_000] };
const quick: Size = { rounds: 5, block: 80, ledgerRows: [10_000, 1_000_000] };
const only = values.only?.split(',');

const postgres = await startBenchPostgres();
try {
  const context: ComparisonContext = {
    postgres,
    size: values.quick ? quick : full,
    isWanted: (name) => only?.includes(name) ?? true,
    report: (line) => console.log(line),
  };
  const measured = await compareRivals(context);
  for (const m of measured) console.log(m.target.name, m.target.connections, m.statements, m.rounds.length);
} finally {
  await postgres.destroy();
}
process.exit(0);
