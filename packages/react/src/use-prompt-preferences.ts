'use client';

import { createPreferencesRunner } from '@kairos-mfa/client';
import type { KairosEvent } from '@kairos-mfa/flows';
import { useMemo, useState } from 'react';
import type { PromptPreferencesHook } from './hook-types.ts';
import { useKairos } from './kairos-provider.tsx';
import { useEvents } from './use-events.ts';
import { useFlow } from './use-flow.ts';

/** "Do not ask again" on a prompt is the same switch. */
const changes: ReadonlySet<KairosEvent['type']> = new Set(['prompt.dismissed']);

/** What may ask the person, and what may remind them. */
export function usePromptPreferences(): PromptPreferencesHook {
  const { client } = useKairos();
  const [runner] = useState(() => createPreferencesRunner(client));
  const state = useFlow(runner);
  useEvents(changes, () => runner.dispatch({ type: 'changed-elsewhere' }));
  const verbs = useMemo(
    () =>
      ({
        change: (change) => runner.dispatch({ type: 'changed', change }),
        undo: () => runner.dispatch({ type: 'undo' }),
        retry: () => runner.dispatch({ type: 'retry' }),
      }) satisfies Omit<PromptPreferencesHook, 'state'>,
    [runner],
  );
  return { state, ...verbs };
}
