import type { Runner } from './create-flow-runner.ts';

/** A runner that is loaded when it is needed. */
export interface DeferredRunner<State, Event> extends Runner<State, Event> {
  /** Loads it, once. Rejects if that fails; the next call tries again. */
  load: () => Promise<void>;
}

/** Stands for a runner in its first state until it is loaded; the first event loads it. */
export function createDeferredRunner<State, Event>(
  start: State,
  loadRunner: () => Promise<Runner<State, Event>>,
): DeferredRunner<State, Event> {
  let runner: Runner<State, Event> | undefined;
  let loading: Promise<void> | undefined;
  let retainCount = 0;
  let release: (() => void) | undefined;
  const listeners = new Set<() => void>();

  async function load(): Promise<void> {
    try {
      const loaded = await loadRunner();
      runner = loaded;
      loaded.subscribe(() => {
        for (const listener of listeners) listener();
      });
      if (retainCount > 0) release = loaded.retain();
    } catch (cause) {
      loading = undefined;
      throw cause;
    }
  }
  const loadOnce = (): Promise<void> => (loading ??= load());

  return {
    load: loadOnce,
    getState: () => runner?.getState() ?? start,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispatch(event) {
      if (runner) runner.dispatch(event);
      else
        void loadOnce().then(
          () => runner?.dispatch(event),
          () => undefined,
        );
    },
    retain() {
      retainCount += 1;
      if (retainCount === 1) release = runner?.retain();
      let isReleased = false;
      return () => {
        if (isReleased) return;
        isReleased = true;
        retainCount -= 1;
        if (retainCount > 0) return;
        release?.();
        release = undefined;
      };
    },
  };
}
