import type { BackgroundTasks } from '../background-tasks.ts';
import type { EnginePorts } from '../ports.ts';
import { addDecisions, type DecisionCount } from '../store/decision-days.ts';

/** How often the counts are written. */
const flushMilliseconds = 60_000;
/** A process that runs no background jobs writes them with a request, after this time. */
const lateMilliseconds = 90_000;
/** Keys that one process counts at a time; beyond that they are written at once. */
const maxKeys = 10_000;

/** A decision about a prompt, as it is counted. */
export interface CountedDecision {
  readonly tenantId: string;
  /** Undefined for a moment that the policy does not define: a page may send any name. */
  readonly moment: string | undefined;
  readonly decision: 'show' | 'hold';
  readonly suppressedBy: readonly string[];
  /** By the database clock. */
  readonly now: Date;
}

/**
 * Counts decisions in memory and writes them once a minute, so that a decision to show no prompt still writes nothing. A
 * process that dies loses what it has counted in the last minute.
 */
export interface DecisionCounter {
  count(decision: CountedDecision): void;
  /** Writes the counts if a minute has passed since the last time. */
  flushIfDue(): Promise<void>;
}

/** Creates the counter of one process. */
export function createDecisionCounter(
  { database, now = Date.now }: Pick<EnginePorts, 'database' | 'now'>,
  background: BackgroundTasks,
): DecisionCounter {
  let counts = new Map<string, DecisionCount>();
  let flushedAt = now();

  function add(count: DecisionCount): void {
    const key = JSON.stringify([count.tenantId, count.day, count.moment, count.cause]);
    const known = counts.get(key);
    counts.set(key, known ? { ...count, decisions: known.decisions + count.decisions } : count);
  }

  async function flush(): Promise<void> {
    flushedAt = now();
    const written = counts;
    counts = new Map();
    if (written.size === 0) return;
    try {
      await addDecisions(database, [...written.values()]);
    } catch (error) {
      // Written with the next ones.
      for (const count of written.values()) add(count);
      throw error;
    }
  }

  return {
    count({ tenantId, moment = '', decision, suppressedBy, now: at }) {
      const day = at.toISOString().slice(0, 10);
      for (const cause of [decision === 'show' ? 'shown' : 'held', ...suppressedBy])
        add({ tenantId, day, moment, cause, decisions: 1 });
      if (counts.size < maxKeys && now() < flushedAt + lateMilliseconds) return;
      background.start('The decisions about prompts could not be counted.', flush);
    },
    async flushIfDue() {
      if (now() >= flushedAt + flushMilliseconds) await flush();
    },
  };
}
