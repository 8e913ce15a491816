import type { BenchPostgres } from '../bench-postgres.ts';
import { type ContenderProcess, startContender } from '../contenders/contender-process.ts';
import type { KairosOptions } from '../contenders/kairos.ts';
import type { ContenderOptions } from '../contenders/messages.ts';
import { type Measured, runRounds, type Target } from '../measure/run-rounds.ts';

/** How much is measured. */
export interface Size {
  readonly rounds: number;
  /** Requests of a block with 32 connections; a block with one connection has a quarter of them. */
  readonly block: number;
  /** Rows of the prompt ledger, ascending. */
  readonly ledgerRows: readonly number[];
}

/** What a comparison needs. */
export interface ComparisonContext {
  readonly postgres: BenchPostgres;
  readonly size: Size;
  /** Whether a case was asked for. */
  isWanted(name: string): boolean;
  report(line: string): void;
}

/** Measures contenders in the same rounds. */
export type Comparison = (context: ComparisonContext) => Promise<Measured[]>;

/** A system under test with its cases. */
export interface Entry {
  /** Its name in the results. */
  readonly contender: string;
  /** One process, or one for each replica. */
  readonly processes: readonly ContenderOptions[];
  /** The name of its database; absent: it is in the process. */
  readonly database?: string;
  /** Requests of a block with 32 connections, by case. */
  readonly blocks: Readonly<Record<string, number>>;
  /** Default: 32 and 1. */
  readonly connections?: readonly number[];
}

/** How many requests run at once in the blocks that are not sequential. */
export const manyConnections = 32;

/** People for each case: those of a block with many connections and of one with one connection. */
export const peopleFor = ({ block }: Size): number => Math.ceil(block * 1.25);

/** The options of one process of Kairos, on PostgreSQL if there is a URL. */
export async function kairosOptions(
  { postgres, size }: ComparisonContext,
  cases: readonly string[],
  more: Partial<KairosOptions> = {},
): Promise<{ kind: 'kairos' } & KairosOptions> {
  const { encryptionKey } = postgres;
  const dataDir = await postgres.createDataDir();
  return { kind: 'kairos', dataDir, encryptionKey, cases, people: peopleFor(size), ...more };
}

/** Starts and seeds contenders one after the other, measures, and ends them whatever happens. */
export async function compare(
  { postgres, size, report }: ComparisonContext,
  entries: readonly Entry[],
): Promise<Measured[]> {
  const all: ContenderProcess[] = [];
  const targets: Target[] = [];
  try {
    for (const { contender, processes: options, blocks, database, connections } of entries) {
      const processes: ContenderProcess[] = [];
      for (const each of options) {
        report(`Starting and seeding ${contender} …`);
        const process = await startContender(each);
        all.push(process);
        processes.push(process);
        await process.seed();
      }
      for (const [caseName, block] of Object.entries(blocks))
        for (const atOnce of connections ?? [manyConnections, 1]) {
          const count = Math.ceil(atOnce === 1 ? block / 4 : block);
          targets.push({ contender, processes, database, caseName, connections: atOnce, count });
        }
    }
    return await runRounds(targets, size.rounds, postgres, report);
  } finally {
    await Promise.all(all.map((process) => process.close()));
  }
}
