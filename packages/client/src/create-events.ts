import type { KairosEvent } from '@kairos-mfa/flows';

/** One stream of events to any number of listeners. */
export interface Events {
  emit: (event: KairosEvent) => void;
  listen: (listener: (event: KairosEvent) => void) => () => void;
}

/** A listener that throws is reported as an error of its own, and stops neither a flow nor the other listeners. */
export function createEvents(): Events {
  const listeners = new Set<(event: KairosEvent) => void>();
  return {
    emit(event) {
      for (const listener of listeners) {
        try {
          listener(event);
        } catch (error) {
          queueMicrotask(() => {
            throw error;
          });
        }
      }
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
