import type { ProblemCode, PromptPreferences } from '@kairos-mfa/protocol';
import type { Next } from './define-flow.ts';
import { problemState, type Failure } from './failure.ts';

/** The person's prompt and reminder preferences. */
export type PreferencesState =
  | { step: 'loading' }
  /** `before`: the preferences that an undo restores. */
  | { step: 'shown'; preferences: PromptPreferences; before?: PromptPreferences; failure?: Failure }
  /** Optimistic: shown as requested, and restored from `before` where the server refuses. */
  | { step: 'saving'; preferences: PromptPreferences; before: PromptPreferences; undoing?: true }
  | { step: 'problem'; failure: Failure; retryAfter?: number };

/** Requests of the person, results of the server, and changes on other screens. */
export type PreferencesEvent =
  | { type: 'open-requested' }
  | { type: 'loaded'; preferences: PromptPreferences }
  | { type: 'change-requested'; change: Partial<PromptPreferences> }
  | { type: 'undo-requested' }
  | { type: 'saved'; preferences: PromptPreferences }
  | { type: 'step-up-cancelled' }
  | { type: 'refused'; problem: ProblemCode; retryAfter?: number }
  /** A prompt was dismissed with "do not ask again", which sets `neverAsk` on the server. */
  | { type: 'prompts-silenced' }
  | { type: 'retry-requested' };

/** The routes that the preferences call. */
export type PreferencesEffect =
  | { type: 'getPreferences' }
  | { type: 'putPreferences'; preferences: PromptPreferences };

type Result = Next<PreferencesState, PreferencesEffect>;

/** The state before anything is loaded. */
export const preferencesStart: PreferencesState = { step: 'loading' };

/** Prompt and reminder preferences: each change is saved at once and can be undone. */
export function preferencesFlow(state: PreferencesState, event: PreferencesEvent): Result {
  switch (event.type) {
    case 'open-requested':
      return state.step === 'loading' ? [state, { type: 'getPreferences' }] : [state];
    case 'loaded':
      if (state.step === 'loading') return [{ step: 'shown', preferences: event.preferences }];
      return state.step === 'shown' ? [{ ...state, preferences: event.preferences }] : [state];
    case 'change-requested':
      return state.step === 'shown'
        ? save(state.preferences, { ...state.preferences, ...event.change })
        : [state];
    case 'undo-requested':
      return state.step === 'shown' && state.before ? save(state.preferences, state.before, true) : [state];
    case 'saved':
      if (state.step !== 'saving') return [state];
      // An undo has no undo of its own: the switch does the same.
      return [
        { step: 'shown', preferences: event.preferences, ...(state.undoing ? {} : { before: state.before }) },
      ];
    case 'step-up-cancelled':
      return state.step === 'saving' ? [{ step: 'shown', preferences: state.before }] : [state];
    case 'refused':
      return refused(state, event.problem, event.retryAfter);
    case 'prompts-silenced':
      return state.step === 'shown'
        ? [{ step: 'shown', preferences: { ...state.preferences, neverAsk: true } }]
        : [state];
    case 'retry-requested':
      return state.step === 'problem' ? [preferencesStart, { type: 'getPreferences' }] : [state];
  }
}

function save(before: PromptPreferences, preferences: PromptPreferences, undoing?: true): Result {
  return [
    { step: 'saving', preferences, before, ...(undoing ? { undoing } : {}) },
    { type: 'putPreferences', preferences },
  ];
}

function refused(state: PreferencesState, problem: ProblemCode, retryAfter?: number): Result {
  if (state.step === 'loading') return [problemState(problem, retryAfter)];
  if (state.step === 'saving') return [{ step: 'shown', preferences: state.before, failure: problem }];
  return state.step === 'shown' ? [{ ...state, failure: problem }] : [state];
}
