import { problem, type Refusal, type Result } from '../result.ts';

/**
 * Requests that one process works on at a time. Each waits for one database connection at most, so this bounds the
 * queue for the pool: a request that would wait too long is refused at once, with a time to retry.
 */
export interface ConcurrentRequests {
  /** The refusal of a new request before anything is done for it; undefined while the limit is not reached. */
  refuse(): Refusal | undefined;
  /** Counts the work while it runs; refuses it if the limit was reached meanwhile. */
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
