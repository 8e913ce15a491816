import { expect, test } from 'vitest';
import { preferencesFlow, type PreferencesEvent, type PreferencesState } from './preferences.flow.ts';

const preferences = { neverAsk: false, reminders: true };
const quiet = { neverAsk: true, reminders: true };
const shown: PreferencesState = { step: 'shown', preferences };
const never: PreferencesEvent = { type: 'change-requested', change: { neverAsk: true } };

function walk(state: PreferencesState, ...events: PreferencesEvent[]): PreferencesState {
  return events.reduce((before, event) => preferencesFlow(before, event)[0], state);
}

test('a change is shown at once, saved once, and can be undone', () => {
  const [saving, effect] = preferencesFlow(shown, never);
  expect(saving).toMatchObject({ step: 'saving', preferences: quiet });
  expect(effect).toEqual({ type: 'putPreferences', preferences: quiet });
  expect(preferencesFlow(saving, never)).toEqual([saving]);
  const saved = walk(saving, { type: 'saved', preferences: quiet });
  expect(saved).toEqual({ step: 'shown', preferences: quiet, before: preferences });
  expect(preferencesFlow(saved, { type: 'undo-requested' })[1]).toEqual({
    type: 'putPreferences',
    preferences,
  });
  expect(walk(saved, { type: 'undo-requested' }, { type: 'saved', preferences })).toEqual(shown);
});

test('a change that was not saved is reverted and shows the failure', () => {
  expect(walk(shown, never, { type: 'refused', problem: 'unavailable' })).toEqual({
    ...shown,
    failure: 'unavailable',
  });
});

test('"do not ask again" on a prompt changes the preferences here, and an earlier undo cannot revert it', () => {
  const saved = walk(
    shown,
    { type: 'change-requested', change: { reminders: false } },
    { type: 'saved', preferences },
  );
  const after = walk(saved, { type: 'prompts-silenced' });
  expect(after).toEqual({ step: 'shown', preferences: quiet });
  expect(preferencesFlow(after, { type: 'undo-requested' })).toEqual([after]);
});
