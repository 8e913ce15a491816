/** The mounted components that can show something, e.g. step-up dialogs, in mount order. The first one is active. */
export interface OutletRegistry {
  /** Whether a component is mounted; if none is, logs which one to mount. */
  hasMounted: () => boolean;
  /** Adds a component and calls it with whether it is active, now and on every change. Returns a function that removes it. */
  add: (onActiveChange?: (isActive: boolean) => void) => () => void;
}

/**
 * Only one of several components is active: two dialogs at once could not be told apart. `onEmpty` is called after the last
 * one was removed.
 */
export function createOutletRegistry(name: string, onEmpty: () => void): OutletRegistry {
  const mounted: ((isActive: boolean) => void)[] = [];
  return {
    hasMounted() {
      if (mounted.length > 0) return true;
      console.error(`No ${name} is mounted, so nothing was done. Mount one near the root of your app.`);
      return false;
    },
    add(onActiveChange = () => undefined) {
      // A new function, because the same callback may be added twice.
      const outlet = (isActive: boolean): void => onActiveChange(isActive);
      if (mounted.push(outlet) > 1)
        console.warn(`More than one ${name} is mounted, so only the first is shown. Keep one.`);
      onActiveChange(mounted[0] === outlet);
      return () => {
        const index = mounted.indexOf(outlet);
        if (index >= 0) mounted.splice(index, 1);
        mounted[0]?.(true);
        // In a later task, because StrictMode unmounts and mounts again at once.
        setTimeout(() => {
          if (mounted.length === 0) onEmpty();
        });
      };
    },
  };
}
