/** What PostgreSQL reports about waits for locks, by kind, e.g. `ShareLock on transaction`. */
export interface LockWaits {
  /** Reads part of the log. */
  observe(log: string): void;
  total(): number;
  readonly byKind: ReadonlyMap<string, number>;
}

/** Counts the lines of `log_lock_waits`, one for each wait that lasts longer than `deadlock_timeout`. */
export function countLockWaits(): LockWaits {
  const byKind = new Map<string, number>();
  let total = 0;
  return {
    byKind,
    total: () => total,
    observe(log) {
      for (const [, kind = ''] of log.matchAll(/ still waiting for (\w+ on \w+)/g)) {
        byKind.set(kind, (byKind.get(kind) ?? 0) + 1);
        total += 1;
      }
    },
  };
}
