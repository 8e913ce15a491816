import process from 'node:process';
import type { PreparedBlock } from '../cases/case.ts';

/** What one block showed, as its own process sees it. */
export interface BlockTimes {
  readonly count: number;
  readonly elapsedMs: number;
  /** CPU time of the process, user and system, of all its threads. */
  readonly cpuMs: number;
  /** Duration of each unit in milliseconds, ascending; empty when a unit handles many things. */
  readonly latenciesMs: readonly number[];
}

/** Runs the units of a block, `connections` at once, each of which starts its next unit when the last one has its answer. */
export async function runBlock({ units, count }: PreparedBlock, connections: number): Promise<BlockTimes> {
  const latenciesMs: number[] = [];
  const queue = units.values();
  const cpuBefore = process.cpuUsage();
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (const unit of queue) {
        const unitStartedAt = performance.now();
        await unit();
        latenciesMs.push(performance.now() - unitStartedAt);
      }
    }),
  );
  const elapsedMs = performance.now() - startedAt;
  const { user, system } = process.cpuUsage(cpuBefore);
  return {
    count,
    elapsedMs,
    cpuMs: (user + system) / 1000,
    latenciesMs: (units.length === count ? latenciesMs : []).toSorted((a, b) => a - b),
  };
}
