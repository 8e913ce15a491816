const lockName = 'kairos.prompt';

/** A lock for one prompt at a time, across all tabs of this browser. */
export interface TabLock {
  /** Waits until the lock is free and acquires it. Without the Web Locks API it resolves at once. */
  acquire: (signal: AbortSignal) => Promise<void>;
  /** Releases the lock; the tab that has waited longest acquires it next. */
  release: () => void;
}

/**
 * Without it, two tabs could show two prompts at once, or the same notice twice. The browser releases the lock when its tab
 * is closed, and the signal releases it too, so no tab waits for one that is gone.
 */
export function createTabLock(locks: LockManager | undefined = globalThis.navigator?.locks): TabLock {
  let release = (): void => undefined;
  return {
    acquire(signal) {
      if (!locks || signal.aborted) return Promise.resolve();
      release();
      return new Promise((acquired) => {
        const request = locks.request(lockName, { signal }, () => {
          acquired();
          return new Promise<void>((done) => {
            release = done;
            signal.addEventListener('abort', () => done(), { once: true });
          });
        });
        // Aborted while it waited; the caller checks its signal.
        request.catch(() => acquired());
      });
    },
    release: () => release(),
  };
}
