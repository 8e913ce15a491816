import type { InspectedValue } from '@kairos-mfa/react/inspect';
import { useEffect, useReducer, useSyncExternalStore } from 'react';

/** Reads a value of the kit, and renders again when it changes. */
export function useInspected<T>(value: InspectedValue<T>): T {
  return useSyncExternalStore(value.subscribe, value.get, value.get);
}

/** Renders again every second, for what changes without an event, e.g. whether the person is typing. */
export function useEverySecond(): void {
  const [, rerender] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const timer = setInterval(rerender, 1_000);
    return () => clearInterval(timer);
  }, []);
}
