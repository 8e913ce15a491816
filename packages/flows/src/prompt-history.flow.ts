import type { ProblemCode, PromptHistory } from '@kairos-mfa/protocol';
import type { Next } from './define-flow.ts';
import { problemState, type Failure } from './failure.ts';

/** What a person was asked, and their answers. */
export type PromptHistoryState =
  | { step: 'loading' }
  | { step: 'listed'; history: PromptHistory }
  | { step: 'problem'; failure: Failure; retryAfter?: number };

/** Requests of the person, results of the server, and changes on other screens. */
export type PromptHistoryEvent =
  | { type: 'open-requested' }
  | { type: 'loaded'; history: PromptHistory }
  | { type: 'refused'; problem: ProblemCode; retryAfter?: number }
  /** A prompt was shown or answered. */
  | { type: 'changed-elsewhere' }
  | { type: 'retry-requested' };

/** The route that the history calls. */
export type PromptHistoryEffect = { type: 'getPromptHistory' };

/** The state before anything is loaded. */
export const promptHistoryStart: PromptHistoryState = { step: 'loading' };

/** The prompt history: loaded once, and again after each answer. */
export function promptHistoryFlow(
  state: PromptHistoryState,
  event: PromptHistoryEvent,
): Next<PromptHistoryState, PromptHistoryEffect> {
  switch (event.type) {
    case 'open-requested':
      return state.step === 'loading' ? [state, { type: 'getPromptHistory' }] : [state];
    case 'loaded':
      return state.step === 'problem' ? [state] : [{ step: 'listed', history: event.history }];
    case 'refused':
      // A list that cannot be loaded again stays as it was.
      return state.step === 'loading' ? [problemState(event.problem, event.retryAfter)] : [state];
    case 'changed-elsewhere':
      return state.step === 'listed' ? [state, { type: 'getPromptHistory' }] : [state];
    case 'retry-requested':
      return state.step === 'problem' ? [promptHistoryStart, { type: 'getPromptHistory' }] : [state];
  }
}
