import { problem, type Refusal, type Result } from '../result.ts';

/**
 * Requests that one process works on at a time. Each waits for one database connection at most, so this bounds the
 * queue in front of the pool: what would wait longer than its caller is refused at once, and asked to come again.
 */
export interface ConcurrentRequests {
  /** The refusal that a new request gets now, before anything is done for it; nothing where there is room. */
  refuse(): Refusal | undefined;
  /** Counts the work while it runs; refuses it where the last place was taken meanwhile. */
  run<Value>(work: () => Promise<Result<Value>>): Promise<Result<Value>>;
}

/** Counts the requests of one process; `max` of them at a time. */
export function limitConcurrentRequests(max: number): ConcurrentRequests {
  let running = 0;
  const refuse = () => (running >= max ? problem('unavailable', { retryAfter: 1 }) : undefined);
  return {
    refuse,
    async run(work) {
      const refusal = refuse();
      if (refusal) return refusal;
      running += 1;
      try {
        return await work();
      } finally {
        running -= 1;
      }
    },
  };
}
