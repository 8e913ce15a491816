import process from 'node:process';
import { parseArgs } from 'node:util';
import { findEngineFile, findMutant, type Mutant } from './mutation/find-mutant.ts';
import type { Guard } from './mutation/guard.ts';
import { proofGuards } from './mutation/proof-guards.ts';
import { recordGuards } from './mutation/record-guards.ts';
import { startMutantRunner } from './mutation/run-mutant.ts';

interface Entry {
  /** `file function: text`, in one line. */
  readonly label: string;
  readonly guard: Guard;
  readonly mutant: Mutant;
  readonly testFiles: readonly string[];
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { list: { type: 'boolean', default: false } },
});

/** Every guard of the list, or of the named files only; throws where the list no longer fits the source. */
const entries: Entry[] = [...proofGuards, ...recordGuards]
  .filter(({ file }) => positionals.length === 0 || positionals.includes(file))
  .flatMap((guarded) => {
    const testFiles = guarded.tests.map((name) => findEngineFile(`${name}.test.ts`));
    return Object.entries(guarded.guards).flatMap(([functionName, guards]) =>
      guards.map((guard) => ({
        label: `${guarded.file} ${functionName}: ${guard.text} → ${guard.instead || 'nothing'}`.replaceAll(/\s+/g, ' '),
        guard,
        mutant: findMutant(guarded, functionName, guard),
        testFiles,
      })),
    );
  });

if (values.list) for (const { label } of entries) console.log(label);
else process.exitCode = await runEntries();

async function runEntries(): Promise<number> {
  const runner = await startMutantRunner();
  const counts = { killed: 0, judged: 0, survived: 0 };
  try {
    for (const [index, { label, guard, mutant, testFiles: noticing }] of entries.entries()) {
      const { verdict, by } = await runner.run(mutant, noticing, guard.onPostgres ? undefined : 'pglite');
      const outcome = verdict === 'survived' && guard.judged !== undefined ? 'judged' : verdict;
      counts[outcome] += 1;
      console.log(`${index + 1}/${entries.length} ${outcome}  ${label}${by === undefined ? '' : `\n    by: ${by}`}`);
      if (outcome === 'judged') console.log(`    ${guard.judged}`);
    }
  } finally {
    await runner.close();
  }
  console.log(`${counts.killed} killed, ${counts.judged} survived and judged harmless, ${counts.survived} survived`);
  return counts.survived === 0 ? 0 : 1;
}
