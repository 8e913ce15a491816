import type { BenchPostgres } from '../bench-postgres.ts';
import { type ContenderProcess, startContender } from '../contenders/contender-process.ts';
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

/** Contenders that are measured in the same rounds. */
export type Comparison = (context: ComparisonContext) => Promise<Measured[]>;

export const manyConnections = 32;

/** People for each case: those of a block with many connections and of one with one connection. */
export const peopleFor = ({ block }: Size): number => Math.ceil(block * 1.25);

/** Starts and seeds contenders one after the other, measures, and ends them whatever happens. */
export async function compare(
  { postgres, size, report }: ComparisonContext,
  options: readonly ContenderOptions[],
  targetsOf: (processes: readonly ContenderProcess[]) => readonly Target[],
): Promise<Measured[]> {
  const processes: ContenderProcess[] = [];
  try {
    for (const each of options) {
      report(`Starting and seeding ${each.kind} …`);
      const process = await startContender(each);
      processes.push(process);
      await process.seed();
    }
    return await runRounds(targetsOf(processes), size.rounds, postgres.readDatabaseCpu, report);
  } finally {
    await Promise.all(processes.map((process) => process.close()));
  }
}

/** A target with many connections and one with a single connection. */
export function atBothLoads(target: Omit<Target, 'connections'>): Target[] {
  return [
    { ...target, connections: manyConnections },
    { ...target, connections: 1, count: Math.ceil(target.count / 4) },
  ];
}
