import process from 'node:process';
import { parseArgs } from 'node:util';
import { type Entry, listEntries } from './mutation/list-entries.ts';
import { type MutantRunner, startMutantRunner } from './mutation/run-mutant.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { list: { type: 'boolean', default: false }, jobs: { type: 'string', default: '2' } },
});

const entries = listEntries(positionals);
if (values.list) for (const { label } of entries) console.log(label);
else process.exitCode = await runEntries(Number(values.jobs));

/** Takes out one guard after the other and prints what its tests did; 1 where a removal went unnoticed. */
async function runEntries(jobs: number): Promise<number> {
  const counts = { killed: 0, judged: 0, survived: 0, invalid: 0 };
  const waiting = entries.entries();

  async function work(): Promise<void> {
    const runners = new Map<boolean, MutantRunner>();
    try {
      // One iterator for all: each entry goes to whoever is free.
      for (const [index, entry] of waiting) {
        const onPostgres = entry.guard.onPostgres === true;
        const runner =
          runners.get(onPostgres) ??
          (await startMutantRunner(onPostgres ? {} : { KAIROS_TEST_DATABASE: 'pglite' }));
        runners.set(onPostgres, runner);
        await runEntry(index, entry, runner);
      }
    } finally {
      for (const runner of runners.values()) await runner.close();
    }
  }

  async function runEntry(index: number, { label, guard, mutant, testFiles }: Entry, runner: MutantRunner) {
    const { verdict, by } = await runner.run(mutant, testFiles);
    const outcome = verdict === 'survived' && guard.judged !== undefined ? 'judged' : verdict;
    counts[outcome] += 1;
    console.log(`${index + 1}/${entries.length} ${outcome}  ${label}`);
    if (by !== undefined) console.log(`    by: ${by}`);
    if (outcome === 'judged') console.log(`    ${guard.judged}`);
  }

  await Promise.all(Array.from({ length: jobs }, work));
  const { killed, judged, survived, invalid } = counts;
  console.log(
    `${killed} killed, ${judged} survived and judged harmless, ${survived} survived, ${invalid} made no valid statement`,
  );
  return survived + invalid === 0 ? 0 : 1;
}
