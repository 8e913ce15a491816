import type { Flow, KairosEvent, Observer } from '@kairos-mfa/flows';

/** Runs a flow: stores its state, runs its effects and notifies its listeners. */
export interface Runner<State, Event> {
  getState: () => State;
  subscribe: (listener: () => void) => () => void;
  dispatch: (event: Event) => void;
  /** Starts the runner, and keeps it running until the returned function is called; the last release aborts its effects. */
  retain: () => () => void;
}

/** A flow, and what connects it to the server, the browser and the host's analytics. */
export interface RunnerOptions<State, Event, Effect> {
  flow: Flow<State, Event, Effect>;
  start: State;
  /** Runs one effect and resolves with its result, if it has one. `signal` is aborted after the last release. */
  run: (effect: Effect, signal: AbortSignal) => Promise<Event | undefined>;
  /** Dispatched once, when the runner is first retained. */
  openEvent?: () => Event | undefined;
  /** Derives analytics events from every transition. */
  observer?: Observer<State, Event> | undefined;
  /** Receives the analytics events of `observer`. */
  emit?: ((event: KairosEvent) => void) | undefined;
  /** Dispatched after the last release, before the effects are aborted: to close a screen is an answer too. */
  closeEvent?: (state: State) => Event | undefined;
  /**
   * Keeps the state after the last release, because the screen may only be hidden (`<Activity>` of React): results that
   * arrive meanwhile count, and what was shown once is shown again. Default: the flow starts anew.
   */
  resumes?: true;
  /** Dispatched when a screen that was hidden is shown again; also where the browser restores its page from memory. */
  shownAgainEvent?: () => Event;
}

/** Runs a pure flow. React StrictMode releases and retains again at once: that ends nothing and starts nothing anew. */
export function createFlowRunner<State, Event, Effect>(
  options: RunnerOptions<State, Event, Effect>,
): Runner<State, Event> {
  let state = options.start;
  let isOpen = false;
  let wasOpen = false;
  let retainCount = 0;
  let abort = new AbortController();
  let closing: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();
  // None on a server, and on React Native.
  const page = typeof window === 'undefined' ? undefined : window;

  function dispatch(event: Event): void {
    const before = state;
    const [next, ...effects] = options.flow(before, event);
    state = next;
    if (next !== before) for (const listener of listeners) listener();
    emitAll(options.observer?.onTransition(before, event, next));
    for (const effect of effects) void runEffect(effect, abort.signal);
  }

  async function runEffect(effect: Effect, signal: AbortSignal): Promise<void> {
    const event = await options.run(effect, signal);
    // A result that arrives after the last release is dropped, unless the flow resumes.
    if (event !== undefined && (options.resumes || !signal.aborted)) dispatch(event);
  }

  function emitAll(events: readonly KairosEvent[] = []): void {
    for (const event of events) options.emit?.(event);
  }

  function close(): void {
    emitAll(options.observer?.onLeave?.(state));
    const event = options.closeEvent?.(state);
    if (event !== undefined) dispatch(event);
    abort.abort();
    abort = new AbortController();
    isOpen = false;
    if (!options.resumes) state = options.start;
  }

  function open(): void {
    isOpen = true;
    const event = wasOpen && options.resumes ? options.shownAgainEvent?.() : options.openEvent?.();
    wasOpen = true;
    if (event !== undefined) dispatch(event);
  }

  /** The back/forward cache of the browser restores a page as it was, perhaps hours later. */
  function pageShown({ persisted }: PageTransitionEvent): void {
    const event = persisted ? options.shownAgainEvent?.() : undefined;
    if (event !== undefined) dispatch(event);
  }

  function retain(): () => void {
    clearTimeout(closing);
    retainCount += 1;
    if (retainCount === 1) page?.addEventListener('pageshow', pageShown);
    if (!isOpen) open();
    let released = false;
    return () => {
      if (released) return;
      released = true;
      retainCount -= 1;
      if (retainCount > 0) return;
      page?.removeEventListener('pageshow', pageShown);
      closing = setTimeout(close);
    };
  }

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispatch,
    retain,
  };
}
