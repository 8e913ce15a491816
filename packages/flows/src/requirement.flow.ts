import type { ProblemCode, State } from '@kairos-mfa/protocol';
import type { Next } from './define-flow.ts';
import { problemState, type Failure } from './failure.ts';

/** What the server requires of the session before the app is used. */
export type RequirementState =
  | { step: 'loading' }
  | {
      step: 'known';
      signIn: State['signIn'];
      enforcement: State['enforcement'];
      /** How many times it was loaded, so that a screen that is required again starts anew. */
      round: number;
    }
  | { step: 'problem'; failure: Failure; retryAfter?: number };

/** Requests of the app, results of the server, and what happened on other screens. */
export type RequirementEvent =
  | { type: 'open-requested' }
  | { type: 'refresh-requested' }
  | { type: 'loaded'; signIn: State['signIn']; enforcement: State['enforcement'] }
  | { type: 'refused'; problem: ProblemCode; retryAfter?: number }
  /** A challenge was passed on any screen. */
  | { type: 'challenge-passed' }
  /** Factors or recovery codes were changed. */
  | { type: 'changed-elsewhere' };

/** The route that is called. */
export type RequirementEffect = { type: 'getState' };

/** The state before anything is loaded. */
export const requirementStart: RequirementState = { step: 'loading' };

type Result = Next<RequirementState, RequirementEffect>;

/**
 * What the server requires now. While a person sets up a factor only the app asks again, when its screen is done: a screen
 * with recovery codes must not be replaced before they are saved.
 */
export function requirementFlow(state: RequirementState, event: RequirementEvent): Result {
  switch (event.type) {
    case 'open-requested':
      return state.step === 'loading' ? load(state) : [state];
    case 'refresh-requested':
      return load(state.step === 'problem' ? requirementStart : state);
    case 'challenge-passed':
      return isWaitingFor(state, 'challenge') ? load(state) : [state];
    case 'changed-elsewhere':
      return isWaitingFor(state, 'clear') ? load(state) : [state];
    case 'loaded': {
      const { signIn, enforcement } = event;
      const round = state.step === 'known' ? state.round + 1 : 1;
      return [{ step: 'known', signIn, enforcement, round }];
    }
    case 'refused':
      // A person who is in the app stays there: the server refuses what it does not allow.
      return isWaitingFor(state, 'clear') ? [state] : [problemState(event.problem, event.retryAfter)];
  }
}

function load(state: RequirementState): Result {
  return [state, { type: 'getState' }];
}

function isWaitingFor(state: RequirementState, signIn: State['signIn']): boolean {
  return state.step === 'known' && state.signIn === signIn;
}
