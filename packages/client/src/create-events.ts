import type { KairosEvent } from '@kairos-mfa/flows';

/** Sends events to any number of listeners. */
export interface Events {
  emit: (event: KairosEvent) => void;
  listen: (listener: (event: KairosEvent) => void) => () => void;
}

/** Creates the stream. A listener that throws is reported as an uncaught error; the flow and the other listeners go on. */
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
