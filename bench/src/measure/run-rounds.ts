import type { ContenderProcess } from '../contenders/contender-process.ts';
import type { LockWaits } from '../lock-waits.ts';
import type { StatementCount } from './count-statements.ts';
import { type ConnectionCpu, cpuBetween, type ReadDatabaseCpu } from './database-cpu.ts';

/** One case of one contender with one number of connections. */
export interface Target {
  /** Names the system under test in the results, e.g. `Kairos on PGlite`. */
  readonly contender: string;
  /** More than one: replicas, among which a block is divided. */
  readonly processes: readonly ContenderProcess[];
  /** Absent: a database in the process itself. */
  readonly database?: string | undefined;
  readonly caseName: string;
  readonly connections: number;
  /** Units of a block. */
  readonly count: number;
}

/** What one block of a target showed, each for one request. */
export interface Figures {
  readonly requestsPerSecond: number;
  /** Absent where requests are not timed one by one. */
  readonly p50Ms: number | undefined;
  readonly p99Ms: number | undefined;
  readonly serverCpuMs: number;
  /** Absent on a system without `/proc`. */
  readonly databaseCpuMs?: number | undefined;
  /** Waits for locks of more than a millisecond, for one request; zero where they are not logged. */
  readonly lockWaits: number;
}

/** Reads what the database has used and logged so far. */
export interface DatabaseReadings {
  readonly readDatabaseCpu: ReadDatabaseCpu | undefined;
  readonly lockWaits: Pick<LockWaits, 'total'>;
}

/** The figures of a target, by round. */
export interface Measured {
  readonly target: Target;
  readonly rounds: readonly Figures[];
  readonly statements: StatementCount | undefined;
}

/** Statements are counted in a short block of their own, which is not timed: at most so many units. */
const countedUnits = 64;
/** Fewer than a pool has connections: one that waits in `pg.Pool` is counted for the request that lets it go on, or for none. */
const countedAtOnce = 4;

/** Runs every target once in each round, forwards and backwards in turn, after a block each for warming up. */
export async function runRounds(
  targets: readonly Target[],
  rounds: number,
  readings: DatabaseReadings,
  report: (line: string) => void,
): Promise<Measured[]> {
  const figures = targets.map((): Figures[] => []);
  const order = targets.map((target, index) => ({ target, index }));
  for (let round = 0; round <= rounds; round += 1)
    for (const { target, index } of round % 2 === 0 ? order : order.toReversed()) {
      const block = await runTarget(target, readings);
      report(
        `${round === 0 ? 'warm-up' : `round ${round}`}: ${target.contender}, ${target.caseName}, ${target.connections} at once: ` +
          `${block.requestsPerSecond.toFixed(0)} requests/s, server CPU ${block.serverCpuMs.toFixed(2)} ms, ` +
          `database CPU ${block.databaseCpuMs?.toFixed(2) ?? '–'} ms`,
      );
      if (round > 0) figures[index]?.push(block);
    }
  const measured: Measured[] = [];
  for (const { target, index } of order)
    measured.push({ target, rounds: figures[index] ?? [], statements: await countOf(target) });
  return measured;
}

async function runTarget(target: Target, { readDatabaseCpu, lockWaits }: DatabaseReadings): Promise<Figures> {
  const { processes, caseName, database } = target;
  const share = Math.ceil(target.count / processes.length);
  const connections = Math.ceil(target.connections / processes.length);
  await Promise.all(processes.map((process) => process.prepare(caseName, share)));
  const readCpu = (): ConnectionCpu =>
    (database === undefined ? undefined : readDatabaseCpu?.(database)) ?? new Map();
  const waitsBefore = lockWaits.total();
  const cpuBefore = readCpu();
  const blocks = await Promise.all(processes.map((process) => process.run(connections)));
  const databaseCpuMs = cpuBetween(cpuBefore, readCpu());
  const sum = (pick: (block: (typeof blocks)[number]) => number): number =>
    blocks.reduce((total, block) => total + pick(block), 0);
  const count = sum((block) => block.count);
  const latencies = blocks.flatMap(({ latenciesMs }) => latenciesMs).toSorted((a, b) => a - b);
  return {
    requestsPerSecond: (count / Math.max(...blocks.map(({ elapsedMs }) => elapsedMs))) * 1000,
    p50Ms: percentile(latencies, 0.5),
    p99Ms: percentile(latencies, 0.99),
    serverCpuMs: sum(({ cpuMs }) => cpuMs) / count,
    lockWaits: (lockWaits.total() - waitsBefore) / count,
    databaseCpuMs: readDatabaseCpu && databaseCpuMs / count,
  };
}

async function countOf({ processes, caseName, ...target }: Target): Promise<StatementCount | undefined> {
  const share = Math.ceil(Math.min(target.count, countedUnits) / processes.length);
  const connections = Math.min(target.connections, countedAtOnce);
  await Promise.all(processes.map((process) => process.prepare(caseName, share)));
  const counts = await Promise.all(processes.map((process) => process.countStatements(connections)));
  const counted = counts.filter((count) => count !== undefined);
  const mean = (pick: (count: StatementCount) => number): number =>
    counted.reduce((sum, count) => sum + pick(count), 0) / counted.length;
  return counted.length === 0
    ? undefined
    : {
        statements: mean(({ statements }) => statements),
        transactions: mean(({ transactions }) => transactions),
      };
}

/** The value below which this share of ascending values lies. */
function percentile(ascending: readonly number[], share: number): number | undefined {
  return ascending[Math.min(ascending.length - 1, Math.floor(ascending.length * share))];
}
