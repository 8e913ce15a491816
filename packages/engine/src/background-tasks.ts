import type { EngineLog } from './ports.ts';

/** Work that a request began and does not wait for. */
export interface BackgroundTasks {
  /** Begins the work; a failure is reported with this message. */
  start(failure: string, work: () => Promise<void>): void;
  /** Resolves when no work is under way. */
  settled(): Promise<void>;
}

/** Tracks the work that requests started and did not wait for, so that a shutdown can wait for it. */
export function createBackgroundTasks(log: EngineLog): BackgroundTasks {
  const running = new Set<Promise<void>>();
  return {
    start(failure, work) {
      const task = work()
        .catch((error: unknown) => log.error(failure, error))
        .finally(() => void running.delete(task));
      running.add(task);
    },
    async settled() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
