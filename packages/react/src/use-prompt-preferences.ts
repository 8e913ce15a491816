'use client';

import { createPreferencesRunner } from '@kairos-mfa/client';
import { useMemo, useState } from 'react';
import type { PromptPreferencesHook } from './hook-types.ts';
import { useKairos } from './kairos-provider.tsx';
import { useEvents } from './use-events.ts';
import { useFlow } from './use-flow.ts';

/** What may ask the person, and what may remind them. */
export function usePromptPreferences(): PromptPreferencesHook {
  const { client } = useKairos();
  const [runner] = useState(() => createPreferencesRunner(client));
  const state = useFlow(runner);
  useEvents((event) => {
    if (event.type === 'prompt.dismissed' && event.never) runner.dispatch({ type: 'prompts-silenced' });
  });
  const verbs = useMemo(
    () =>
      ({
        change: (change) => runner.dispatch({ type: 'change-requested', change }),
        undo: () => runner.dispatch({ type: 'undo-requested' }),
        retry: () => runner.dispatch({ type: 'retry-requested' }),
      }) satisfies Omit<PromptPreferencesHook, 'state'>,
    [runner],
  );
  return { state, ...verbs };
}
