import type { Flow, KairosEvent, Observer } from '@kairos-mfa/flows';

/** A flow at work: holds its state, runs its effects, tells its listeners. */
export interface Runner<State, Event> {
  getState: () => State;
  subscribe: (listener: () => void) => () => void;
  dispatch: (event: Event) => void;
  /** Keeps the runner alive while a screen shows it; the last release aborts what is under way. */
  retain: () => () => void;
}

export interface RunnerOptions<State, Event, Effect> {
  flow: Flow<State, Event, Effect>;
  start: State;
  /** Runs one effect; aborted when nobody holds the runner any more. */
  run: (effect: Effect, dispatch: (event: Event) => void, signal: AbortSignal) => void;
  /** Sent once, when the runner is first held. */
  openEvent?: () => Event | undefined;
  /** Reads events for the host's analytics off every move, and where they go. */
  observer?: Observer<State, Event>;
  emit?: (event: KairosEvent) => void;
  /** Sent when the last holder goes, before what is under way is aborted: leaving is an answer too. */
  closeEvent?: (state: State) => Event | undefined;
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
    const before = state;
    const [next, ...effects] = options.flow(before, event);
    state = next;
    if (next !== before) for (const listener of listeners) listener();
    tell(options.observer?.onTransition(before, event, next));
    for (const effect of effects) options.run(effect, dispatchWhileHeld(abort.signal), abort.signal);
  }

  function tell(events: readonly KairosEvent[] = []): void {
    for (const event of events) options.emit?.(event);
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
      const event = options.openEvent?.();
      if (event !== undefined) dispatch(event);
    }
    let released = false;
    return () => {
      if (released) return;
      released = true;
      holders -= 1;
      if (holders > 0) return;
      ending = setTimeout(() => {
        tell(options.observer?.onLeave?.(state));
        const event = options.closeEvent?.(state);
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
    retain: hold,
  };
}
