'use client';

import type { Runner } from '@kairos-mfa/client';
import { useEffect, useState, useSyncExternalStore } from 'react';

/** Sends one event to a runner. */
export type Dispatch<Event> = (event: Event) => void;

/** The state of a runner; keeps it running while the component is mounted. */
export function useRunnerState<State, Event>(runner: Runner<State, Event>): State {
  useEffect(() => runner.retain(), [runner]);
  return useSyncExternalStore(runner.subscribe, runner.getState, runner.getState);
}

/**
 * Runs one flow per mounted component: returns its state with its verbs, and `dispatch` for the events of the hook
 * itself. Both functions are called once, so the verbs are stable and later arguments are ignored.
 */
export function useFlow<State, Event, Verbs extends object>(
  createRunner: () => Runner<State, Event>,
  createVerbs: (dispatch: Dispatch<Event>) => Verbs,
): [hook: { state: State } & Verbs, dispatch: Dispatch<Event>] {
  const [runner] = useState(createRunner);
  const [verbs] = useState(() => createVerbs(runner.dispatch));
  return [{ state: useRunnerState(runner), ...verbs }, runner.dispatch];
}
