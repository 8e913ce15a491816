import type { PreferencesEvent, PreferencesState } from '../preferences.flow.ts';
import type { Observer } from './kairos-event.ts';

/** The analytics events of the prompt preferences. */
export const preferencesObserver: Observer<PreferencesState, PreferencesEvent> = {
  onTransition(before, event, after) {
    if (before === after || event.type !== 'saved') return [];
    return [{ type: 'preferences.changed', ...event.preferences }];
  },
};
