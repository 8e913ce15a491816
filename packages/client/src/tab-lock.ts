const lockName = 'kairos.prompt';

/** The one place for a question of ours, across all tabs of this browser. */
export interface TabLock {
  /** Waits until the place is free and takes it. Without the Web Locks API there is nothing to wait for. */
  acquire: (signal: AbortSignal) => Promise<void>;
  /** Gives it back; the tab that waits longest has it next. */
  release: () => void;
}

/**
 * Two questions in two tabs are two questions too many, and the same notice in both is no better. The lock goes back by
 * itself when its tab is closed or the signal aborts, so nobody waits for a tab that is gone.
 */
export function createTabLock(locks: LockManager | undefined = globalThis.navigator?.locks): TabLock {
  let leave = (): void => undefined;
  return {
    acquire(signal) {
      if (!locks || signal.aborted) return Promise.resolve();
      leave();
      return new Promise((taken) => {
        const held = locks.request(lockName, { signal }, () => {
          taken();
          return new Promise<void>((done) => {
            leave = done;
            signal.addEventListener('abort', () => done(), { once: true });
          });
        });
        // Aborted while it waited: there is nothing left to ask.
        held.catch(() => taken());
      });
    },
    release: () => leave(),
  };
}
