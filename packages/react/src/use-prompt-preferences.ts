'use client';

import { createPreferencesRunner } from '@kairos-mfa/client/internal/run-preferences';
import type { PreferencesEvent, PreferencesState } from '@kairos-mfa/flows';
import type { PromptPreferences } from '@kairos-mfa/protocol';
import { useEvents } from './use-events.ts';
import { useFlow, type Dispatch } from './use-flow.ts';
import { useKairos } from './use-kairos.ts';

/** Prompt and reminder preferences: their state and their verbs. */
export interface PromptPreferencesHook {
  state: PreferencesState;
  /** Changes some preferences; saved at once. */
  change: (change: Partial<PromptPreferences>) => void;
  /** Restores the preferences from before the last change. */
  undo: () => void;
  /** Loads the preferences again, after a problem. */
  retry: () => void;
}

/** The verbs of the preferences over the `dispatch` of their flow. */
export function createPromptPreferencesVerbs(
  dispatch: Dispatch<PreferencesEvent>,
): Omit<PromptPreferencesHook, 'state'> {
  return {
    change: (change) => dispatch({ type: 'change-requested', change }),
    undo: () => dispatch({ type: 'undo-requested' }),
    retry: () => dispatch({ type: 'retry-requested' }),
  };
}

/** Whether the person may be prompted and reminded. */
export function usePromptPreferences(): PromptPreferencesHook {
  const { client } = useKairos();
  const [hook, dispatch] = useFlow(
    'preferences',
    () => createPreferencesRunner(client),
    createPromptPreferencesVerbs,
  );
  useEvents((event) => {
    if (event.type === 'prompt.dismissed' && event.never) dispatch({ type: 'prompts-silenced' });
  });
  return hook;
}
