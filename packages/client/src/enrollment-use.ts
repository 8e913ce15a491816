/** Which tabs of this browser show an enrollment that they share. */
export interface EnrollmentUse {
  /** From now on this tab shows this enrollment, and no other. */
  enter: (enrollmentId: string) => void;
  /** This tab no longer shows it. Resolves whether another tab does; false without the Web Locks API. */
  leave: (enrollmentId: string) => Promise<boolean>;
}

/**
 * For five minutes every tab of a session gets the same enrollment, so going back in one of them must not delete it while
 * another shows its secret. The browser releases the lock of a tab that is closed.
 */
export function createEnrollmentUse(
  locks: LockManager | undefined = globalThis.navigator?.locks,
): EnrollmentUse {
  let entered: string | undefined;
  let release = (): Promise<void> => Promise.resolve();
  const nameOf = (enrollmentId: string): string => `kairos.enrollment.${enrollmentId}`;
  return {
    enter(enrollmentId) {
      if (!locks || entered === enrollmentId) return;
      void release();
      entered = enrollmentId;
      let done = (): void => undefined;
      const left = new Promise<void>((resolve) => {
        done = resolve;
      });
      const held = locks.request(nameOf(enrollmentId), { mode: 'shared' }, () => left).catch(() => undefined);
      release = async () => {
        entered = undefined;
        done();
        await held;
      };
      // The back/forward cache of the browser keeps no page that holds a lock.
      if (typeof window !== 'undefined') window.addEventListener('pagehide', done, { once: true });
    },
    async leave(enrollmentId) {
      if (entered === enrollmentId) await release();
      if (!locks) return false;
      try {
        return await locks.request(nameOf(enrollmentId), { ifAvailable: true }, (lock) => lock === null);
      } catch {
        return false; // The page is being closed, or its storage is blocked.
      }
    },
  };
}
