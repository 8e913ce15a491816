import type { Flow } from '@kairos-mfa/flows';

/** A flow at work: holds its state, runs its effects, tells its listeners. */
export interface Runner<State, Event> {
  getState: () => State;
  subscribe: (listener: () => void) => () => void;
  dispatch: (event: Event) => void;
  /** Keeps the runner alive while a screen shows it; the last release aborts what is under way. */
  hold: () => () => void;
}

export interface RunnerOptions<State, Event, Effect> {
  flow: Flow<State, Event, Effect>;
  start: State;
  /** Runs one effect; aborted when nobody holds the runner any more. */
  run: (effect: Effect, dispatch: (event: Event) => void, signal: AbortSignal) => void;
  /** Sent once, when the runner is first held. */
  opening?: () => Event | undefined;
  /** Sent when the last holder goes, before what is under way is aborted: leaving is an answer too. */
  closing?: (state: State) => Event | undefined;
}

/** Runs a pure flow. React StrictMode releases and holds again at once: that is no end and starts nothing anew. */
export function createRunner<State, Event, Effect>(
  options: RunnerOptions<State, Event, Effect>,
): Runner<State, Event> {
  let state = options.start;
  let opened = false;
  let holders = 0;
  let abort = new AbortController();
  let ending: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();

  function dispatch(event: Event): void {
    const [next, ...effects] = options.flow(state, event);
    const changed = next !== state;
    state = next;
    if (changed) for (const listener of listeners) listener();
    for (const effect of effects) options.run(effect, dispatchWhileHeld(abort.signal), abort.signal);
  }

  /** An answer that arrives after the end belongs to nobody. */
  function dispatchWhileHeld(signal: AbortSignal): (event: Event) => void {
    return (event) => {
      if (!signal.aborted) dispatch(event);
    };
  }

  function hold(): () => void {
    clearTimeout(ending);
    holders += 1;
    if (!opened) {
      opened = true;
      const event = options.opening?.();
      if (event !== undefined) dispatch(event);
    }
    let released = false;
    return () => {
      if (released) return;
      released = true;
      holders -= 1;
      if (holders > 0) return;
      ending = setTimeout(() => {
        const event = options.closing?.(state);
        if (event !== undefined) dispatch(event);
        abort.abort();
        abort = new AbortController();
        state = options.start;
        opened = false;
      });
    };
  }

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispatch,
    hold,
  };
}
