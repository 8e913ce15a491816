import process from 'node:process';
import { parseArgs } from 'node:util';
import { sharedAddress } from '../packages/testkit/src/shared-database-address.ts';
import { type Entry, listEntries } from './mutation/list-entries.ts';
import { type MutantRunner, startMutantRunner, type Verdict } from './mutation/run-mutants.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { list: { type: 'boolean', default: false }, jobs: { type: 'string', default: '2' } },
});

const entries = listEntries(positionals);
if (values.list) for (const { label } of entries) console.log(label);
else process.exitCode = await runEntries(Number(values.jobs));

/** Removes one guard after the other and prints the result of its tests; exits with 1 if no test detects a removal. */
async function runEntries(jobs: number): Promise<number> {
  const counts = { killed: 0, judged: 0, survived: 0, invalid: 0 };
  const waiting = Map.groupBy(entries, ({ guard, mutant }) => `${mutant.path} ${guard.onPostgres}`).values();

  async function work(): Promise<void> {
    const runners = new Map<string, MutantRunner>();
    try {
      // One iterator for all workers: each file goes to the next free worker.
      for (const group of waiting) {
        const env = environmentOf(group);
        const key = JSON.stringify(env);
        const runner = runners.get(key) ?? (await startMutantRunner(env));
        runners.set(key, runner);
        for (const [entry, verdict] of await runGroup(group, runner)) report(entry, verdict);
      }
    } finally {
      for (const runner of runners.values()) await runner.close();
    }
  }

  function report({ label, guard }: Entry, { verdict, by }: Verdict): void {
    const outcome = verdict === 'survived' && guard.judged !== undefined ? 'judged' : verdict;
    counts[outcome] += 1;
    console.log(`${outcome}  ${label}`);
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

/** The environment of the tests of a group. */
function environmentOf([first]: readonly Entry[]): Record<string, string> {
  return {
    KAIROS_TEST_DATABASE: first?.guard.onPostgres === true ? 'postgres' : 'pglite',
    // A function of the database is created by the migrations, so a copy of a migrated database would have it unchanged.
    ...(first?.mutant.path.includes('/store/functions/') && { [sharedAddress]: '' }),
  };
}

/** The entries of one file with their results: the test files run one after the other on the mutants that still survive. */
async function runGroup(group: readonly Entry[], runner: MutantRunner): Promise<Map<Entry, Verdict>> {
  const verdicts = new Map<Entry, Verdict>();
  for (const testFile of group[0]?.testFiles ?? []) {
    const alive = group.filter((entry) => (verdicts.get(entry)?.verdict ?? 'survived') === 'survived');
    if (alive.length === 0) break;
    const results = await runner.run(
      alive.map(({ mutant }) => mutant),
      testFile,
    );
    for (const [index, entry] of alive.entries())
      verdicts.set(entry, results[index] ?? { verdict: 'survived' });
  }
  return verdicts;
}
