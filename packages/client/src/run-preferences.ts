import {
  preferencesFlow,
  preferencesObserver,
  preferencesStart,
  type PreferencesEffect,
  type PreferencesEvent,
  type PreferencesState,
} from '@kairos-mfa/flows';
import type { KairosClient } from './create-client.ts';
import { createRunner, type Runner } from './create-runner.ts';
import { callWithStepUp, refusal } from './call-with-step-up.ts';

/** Runs a person's own switches about being asked. */
export function createPreferencesRunner(client: KairosClient): Runner<PreferencesState, PreferencesEvent> {
  return createRunner<PreferencesState, PreferencesEvent, PreferencesEffect>({
    flow: preferencesFlow,
    observer: preferencesObserver,
    emit: client.emit,
    start: preferencesStart,
    openEvent: () => ({ type: 'opened' }),
    async run(effect, dispatch, signal) {
      if (effect.type === 'save') {
        const send = () =>
          // Said to the end even where the page is left: it is saved the moment it is pressed.
          client.call('putPreferences', { body: effect.preferences, keepalive: true });
        return dispatch(
          await callWithStepUp(client, send, (preferences) => ({ type: 'saved', preferences })),
        );
      }
      const answer = await client.call('getPreferences', { signal });
      dispatch(answer.ok ? { type: 'loaded', preferences: answer.value } : refusal(answer.problem));
    },
  });
}
