'use client';

import { createNextStepRunner } from '@kairos-mfa/client/internal/run-next-step';
import type { NextStepEvent, NextStepState } from '@kairos-mfa/flows';
import { useFlow, type Dispatch } from './use-flow.ts';
import { useKairos } from './use-kairos.ts';

/** A card with a next step: its state and its verbs. */
export interface NextStepHook {
  state: NextStepState;
  /** Goes on to the screen of the step; `state.suggestion.step` says which. */
  accept: () => void;
  /** Not now; nothing is suggested for a while. */
  dismiss: () => void;
  /** Does not suggest this step again. */
  neverSuggest: () => void;
  /** Report that the screen of the step is done. */
  completed: () => void;
  /** Report that the person left the screen of the step. */
  left: () => void;
}

/** The verbs of a card over the `dispatch` of its flow. */
export function createNextStepVerbs(dispatch: Dispatch<NextStepEvent>): Omit<NextStepHook, 'state'> {
  return {
    accept: () => dispatch({ type: 'accept-requested' }),
    dismiss: () => dispatch({ type: 'answer-requested', response: 'dismissed' }),
    neverSuggest: () => dispatch({ type: 'answer-requested', response: 'never' }),
    completed: () => dispatch({ type: 'completed' }),
    left: () => dispatch({ type: 'left' }),
  };
}

/** The next step that is suggested to a person who has a factor, where the policy has `prompt.nextSteps`. */
export function useNextStep(): NextStepHook {
  const { client } = useKairos();
  const [hook] = useFlow('next-step', () => createNextStepRunner(client), createNextStepVerbs);
  return hook;
}
