import type { PreferencesEffect, PreferencesEvent, PreferencesState } from '@kairos-mfa/flows';
import { preferencesObserver } from '@kairos-mfa/flows/internal/analytics/preferences.analytics';
import { preferencesFlow, preferencesStart } from '@kairos-mfa/flows/internal/preferences.flow';
import { callWithStepUp, refusal } from './call-with-step-up.ts';
import type { KairosClient } from './create-client.ts';
import { createFlowRunner, type Runner } from './create-flow-runner.ts';

/** Runs the person's prompt and reminder preferences against the server. */
export function createPreferencesRunner(client: KairosClient): Runner<PreferencesState, PreferencesEvent> {
  return createFlowRunner<PreferencesState, PreferencesEvent, PreferencesEffect>({
    flow: preferencesFlow,
    observer: preferencesObserver,
    emit: client.emit,
    start: preferencesStart,
    openEvent: () => ({ type: 'open-requested' }),
    async run(effect, signal) {
      if (effect.type === 'getPreferences') {
        const answer = await client.call('getPreferences', { signal });
        return answer.ok ? { type: 'loaded', preferences: answer.value } : refusal(answer.problem);
      }
      // Keepalive and no signal: a change is saved even where the page is left right after it.
      const options = { body: effect.preferences, keepalive: true };
      return callWithStepUp(client, 'putPreferences', options, (preferences) => ({
        type: 'saved',
        preferences,
      }));
    },
  });
}
