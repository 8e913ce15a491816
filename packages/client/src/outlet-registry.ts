/** Those that stand ready to show something, in the order in which they were mounted. The first one serves. */
export interface OutletRegistry {
  /** Whether anybody is there; where nobody is, the console says what to mount. */
  hasMounted: () => boolean;
  /** Adds one, and tells it whether it serves, now and whenever that changes; call what it answers when it goes away. */
  add: (serve?: (serves: boolean) => void) => () => void;
}

/**
 * One of several must answer: two at once are two questions that nobody can tell apart. `allGone` when the last one has
 * left.
 */
export function createOutletRegistry(name: string, allGone: () => void): OutletRegistry {
  const ready: ((serves: boolean) => void)[] = [];
  return {
    hasMounted() {
      if (ready.length > 0) return true;
      console.error(`No ${name} is mounted, so nothing was done. Mount one near the root of your app.`);
      return false;
    },
    add(serve = () => undefined) {
      // One of its own, because the same function may stand twice.
      const host = (serves: boolean): void => serve(serves);
      if (ready.push(host) > 1)
        console.warn(`More than one ${name} is mounted, so only the first is shown. Keep one.`);
      serve(ready[0] === host);
      return () => {
        const place = ready.indexOf(host);
        if (place >= 0) ready.splice(place, 1);
        ready[0]?.(true);
        // Later, because StrictMode only seems to unmount.
        setTimeout(() => {
          if (ready.length === 0) allGone();
        });
      };
    },
  };
}
