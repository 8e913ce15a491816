'use client';

import type { Runner } from '@kairos-mfa/client';
import { useEffect, useSyncExternalStore } from 'react';

/** Shows a runner's state and keeps it alive while the component is mounted. */
export function useFlow<State, Event>(runner: Runner<State, Event>): State {
  useEffect(() => runner.retain(), [runner]);
  return useSyncExternalStore(runner.subscribe, runner.getState, runner.getState);
}
