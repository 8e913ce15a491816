import type { ProblemCode, PromptPreferences } from '@kairos-mfa/protocol';
import type { Next } from './define-flow.ts';
import type { Failure } from './failure.ts';

export type PreferencesState =
  | { step: 'loading' }
  /** `before`: what the last change can be undone to. */
  | { step: 'shown'; preferences: PromptPreferences; before?: PromptPreferences; failure?: Failure }
  /** Shown as wanted already, and put back where the server says no. */
  | { step: 'saving'; preferences: PromptPreferences; before: PromptPreferences; undoing?: true }
  | { step: 'problem'; failure: Failure; retryAfter?: number };

export type PreferencesEvent =
  | { type: 'opened' }
  | { type: 'loaded'; preferences: PromptPreferences }
  | { type: 'changed'; change: Partial<PromptPreferences> }
  | { type: 'undo' }
  | { type: 'saved'; preferences: PromptPreferences }
  | { type: 'step-up-left' }
  | { type: 'refused'; problem: ProblemCode; retryAfter?: number }
  /** A prompt was answered with "do not ask again": the same switch, turned elsewhere. */
  | { type: 'silenced' }
  | { type: 'retry' };

export type PreferencesEffect = { type: 'load' } | { type: 'save'; preferences: PromptPreferences };

type Result = Next<PreferencesState, PreferencesEffect>;

export const preferencesStart: PreferencesState = { step: 'loading' };

/** What may ask a person, and what may remind them: saved at once, and undone as easily. */
export function preferencesFlow(state: PreferencesState, event: PreferencesEvent): Result {
  switch (event.type) {
    case 'opened':
      return state.step === 'loading' ? [state, { type: 'load' }] : [state];
    case 'loaded':
      if (state.step === 'loading') return [{ step: 'shown', preferences: event.preferences }];
      return state.step === 'shown' ? [{ ...state, preferences: event.preferences }] : [state];
    case 'changed':
      return state.step === 'shown'
        ? save(state.preferences, { ...state.preferences, ...event.change })
        : [state];
    case 'undo':
      return state.step === 'shown' && state.before ? save(state.preferences, state.before, true) : [state];
    case 'saved':
      if (state.step !== 'saving') return [state];
      // An undo is not offered to be undone: the switch itself does that.
      return [
        { step: 'shown', preferences: event.preferences, ...(state.undoing ? {} : { before: state.before }) },
      ];
    case 'step-up-left':
      return state.step === 'saving' ? [{ step: 'shown', preferences: state.before }] : [state];
    case 'refused':
      return refused(state, event.problem, event.retryAfter);
    case 'silenced':
      return state.step === 'shown'
        ? [{ step: 'shown', preferences: { ...state.preferences, neverAsk: true } }]
        : [state];
    case 'retry':
      return state.step === 'problem' ? [preferencesStart, { type: 'load' }] : [state];
  }
}

function save(before: PromptPreferences, preferences: PromptPreferences, undoing?: true): Result {
  return [
    { step: 'saving', preferences, before, ...(undoing ? { undoing } : {}) },
    { type: 'save', preferences },
  ];
}

function refused(state: PreferencesState, problem: ProblemCode, retryAfter?: number): Result {
  if (state.step === 'loading')
    return [{ step: 'problem', failure: problem, ...(retryAfter === undefined ? {} : { retryAfter }) }];
  if (state.step === 'saving') return [{ step: 'shown', preferences: state.before, failure: problem }];
  return state.step === 'shown' ? [{ ...state, failure: problem }] : [state];
}
