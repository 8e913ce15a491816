'use client';

import type { Runner } from '@kairos-mfa/client';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { inspectRunner, type AnyState, type FlowName } from './inspect/inspected-flows.ts';

/** Sends one event to a runner. */
export type Dispatch<Event> = (event: Event) => void;

/** The state of a runner; keeps it running while the component is mounted. */
export function useRunnerState<State extends AnyState, Event>(
  name: FlowName,
  runner: Runner<State, Event>,
): State {
  const shown = process.env.NODE_ENV === 'production' ? runner : inspectRunner(name, runner);
  useEffect(() => shown.retain(), [shown]);
  return useSyncExternalStore(shown.subscribe, shown.getState, shown.getState);
}

/**
 * Runs one flow per mounted component: returns its state with its verbs, and `dispatch` for the events of the hook
 * itself. Both functions are called once, so the verbs are stable and later arguments are ignored.
 */
export function useFlow<State extends AnyState, Event, Verbs extends object>(
  name: FlowName,
  createRunner: () => Runner<State, Event>,
  createVerbs: (dispatch: Dispatch<Event>) => Verbs,
): [hook: { state: State } & Verbs, dispatch: Dispatch<Event>] {
  const [runner] = useState(createRunner);
  const [verbs] = useState(() => createVerbs(runner.dispatch));
  return [{ state: useRunnerState(name, runner), ...verbs }, runner.dispatch];
}
