'use client';

import { createPromptHistoryRunner } from '@kairos-mfa/client/internal/run-prompt-history';
import type { KairosEvent, PromptHistoryEvent, PromptHistoryState } from '@kairos-mfa/flows';
import { useEvents } from './use-events.ts';
import { useFlow, type Dispatch } from './use-flow.ts';
import { useKairos } from './use-kairos.ts';

/** What the person was asked and what they answered: the state and its verb. */
export interface PromptHistoryHook {
  state: PromptHistoryState;
  /** Loads the history again, after a problem. */
  retry: () => void;
}

/** Events of other screens that add to the history. */
const changes: ReadonlySet<KairosEvent['type']> = new Set([
  'prompt.dismissed',
  'prompt.later',
  'prompt.closed',
  'setup_offer.skipped',
  'next_step.shown',
  'next_step.dismissed',
  'next_step.refused',
  'next_step.done',
  'enrollment.completed',
]);

/** The verb of the history over the `dispatch` of its flow. */
export function createPromptHistoryVerbs(
  dispatch: Dispatch<PromptHistoryEvent>,
): Omit<PromptHistoryHook, 'state'> {
  return { retry: () => dispatch({ type: 'retry-requested' }) };
}

/** What the person was asked in the last year, and their answers. To export it, save `state.history` as JSON. */
export function usePromptHistory(): PromptHistoryHook {
  const { client } = useKairos();
  const [hook, dispatch] = useFlow(
    'prompt-history',
    () => createPromptHistoryRunner(client),
    createPromptHistoryVerbs,
  );
  useEvents(({ type }) => {
    if (changes.has(type)) dispatch({ type: 'changed-elsewhere' });
  });
  return hook;
}
