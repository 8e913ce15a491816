import { problem, type Result } from '../result.ts';

/**
 * Requests that one process works on at a time. Each waits for one database connection at most, so this bounds the
 * queue for the pool: a request that would wait too long is refused at once, with a time to retry.
 */
export interface ConcurrentRequests {
  /** Counts the work while it runs; refuses it, before it begins, if the limit is reached. */
  run<Value>(work: () => Promise<Result<Value>>): Promise<Result<Value>>;
}

/** Counts the requests of one process; `max` of them at a time. */
export function limitConcurrentRequests(max: number): ConcurrentRequests {
  let running = 0;
  return {
    async run(work) {
      if (running >= max) return problem('unavailable', { retryAfter: 1 });
      running += 1;
      try {
        return await work();
      } finally {
        running -= 1;
      }
    },
  };
}
