import type { NextStep, NextStepDecision, ProblemCode } from '@kairos-mfa/protocol';
import type { Next } from './define-flow.ts';
import type { Failure } from './failure.ts';

/** A next step that the server suggests. */
export interface SuggestedStep {
  nextStepId: string;
  step: NextStep;
  /** With `recovery_codes`, where a set was saved: how many codes are left. */
  codesLeft?: number;
  /** With `device_passkey`: the type of the factor to set up. */
  factorType?: string;
}

/** A card with a next step, from the decision of the server to the answer of the person. */
export type NextStepState =
  | { step: 'loading' }
  /** Nothing is suggested, or the server could not be asked: nothing is shown. */
  | { step: 'silent' }
  /** `failure`: the last answer was not stored. */
  | { step: 'offered'; suggestion: SuggestedStep; failure?: Failure }
  /** The answer is being stored. */
  | { step: 'answering'; suggestion: SuggestedStep }
  /** The person went on to the screen of the step. */
  | { step: 'opened'; suggestion: SuggestedStep }
  | { step: 'done'; suggestion: SuggestedStep }
  | { step: 'dismissed' };

/** Requests of the person, and results of the server and of the screens. */
export type NextStepEvent =
  | { type: 'open-requested' }
  | { type: 'decided'; decision: NextStepDecision }
  | { type: 'refused'; problem: ProblemCode }
  | { type: 'accept-requested' }
  /** `never`: not this step again. */
  | { type: 'answer-requested'; response: 'dismissed' | 'never' }
  | { type: 'answered' }
  | { type: 'completed' }
  | { type: 'left' };

/** The routes that a card calls. */
export type NextStepEffect =
  | { type: 'decideNextStep' }
  | { type: 'answerNextStep'; nextStepId: string; response: 'opened' | 'dismissed' | 'never' };

/** The state before the server has decided. */
export const nextStepStart: NextStepState = { step: 'loading' };

/** A card with a next step: it never covers the page, and every answer holds on every device. */
export function nextStepFlow(
  state: NextStepState,
  event: NextStepEvent,
): Next<NextStepState, NextStepEffect> {
  switch (event.type) {
    case 'open-requested':
      return state.step === 'loading' ? [state, { type: 'decideNextStep' }] : [state];
    case 'decided':
      return state.step === 'loading' ? [stateOf(event.decision)] : [state];
    case 'refused':
      if (state.step === 'answering')
        return [{ step: 'offered', suggestion: state.suggestion, failure: event.problem }];
      // A suggestion that cannot be loaded is not missed.
      return state.step === 'loading' ? [{ step: 'silent' }] : [state];
    case 'accept-requested':
      return state.step === 'offered'
        ? [{ step: 'opened', suggestion: state.suggestion }, answer(state.suggestion, 'opened')]
        : [state];
    case 'answer-requested':
      return state.step === 'offered'
        ? [{ step: 'answering', suggestion: state.suggestion }, answer(state.suggestion, event.response)]
        : [state];
    case 'answered':
      return state.step === 'answering' ? [{ step: 'dismissed' }] : [state];
    case 'completed':
      return state.step === 'opened' ? [{ step: 'done', suggestion: state.suggestion }] : [state];
    case 'left':
      return state.step === 'opened' ? [{ step: 'offered', suggestion: state.suggestion }] : [state];
  }
}

function stateOf({ decision, step, nextStepId, codesLeft, factorType }: NextStepDecision): NextStepState {
  if (decision === 'hold' || step === null || nextStepId === undefined) return { step: 'silent' };
  return {
    step: 'offered',
    suggestion: {
      nextStepId,
      step,
      ...(codesLeft === undefined ? {} : { codesLeft }),
      ...(factorType === undefined ? {} : { factorType }),
    },
  };
}

function answer({ nextStepId }: SuggestedStep, response: 'opened' | 'dismissed' | 'never'): NextStepEffect {
  return { type: 'answerNextStep', nextStepId, response };
}
