'use client';

import { protect, type Protected, type StepUpOutcome } from '@kairos-mfa/client';
import type { StepUpEvent, StepUpRequest, StepUpState } from '@kairos-mfa/flows';
import type { Grant } from '@kairos-mfa/protocol';
import { useCallback, useEffect, useState } from 'react';
import { useKairos } from './kairos-provider.tsx';
import { createChallengeVerbs, type ChallengeVerbs } from './use-challenge.ts';
import { useRunnerState, type Dispatch } from './use-flow.ts';
import { useLatest } from './use-latest.ts';

/** Step-up: its state and its verbs. */
export interface StepUpHook {
  /** One state for the whole app: all requests are served by the one mounted dialog. */
  state: StepUpState;
  /** Requests one approval; resolves with its grant, or with the reason why there is none. */
  request: (
    request: Omit<StepUpRequest, 'context'> & { context?: StepUpRequest['context'] },
  ) => Promise<StepUpOutcome>;
  /** Ends the step-up without a grant; the request resolves with `cancelled`. */
  cancel: () => void;
  /** The verbs of the challenge that is open. */
  challenge: ChallengeVerbs;
  /** Report that the enrollment on the way is done; with a grant where the new factor is accepted for the action. */
  enrolled: (grant?: Grant) => void;
  /** Confirms the action itself, after an enrollment on the way. */
  confirm: () => void;
}

/** The verbs of step-up over the `dispatch` of its flow; `state` is read when its challenge is restarted. */
export function createStepUpVerbs(
  dispatch: Dispatch<StepUpEvent>,
  state: () => StepUpState,
): Omit<StepUpHook, 'state' | 'request'> {
  return {
    cancel: () => dispatch({ type: 'cancel-requested' }),
    enrolled: (grant) => dispatch({ type: 'enrolled', ...(grant ? { grant } : {}) }),
    confirm: () => dispatch({ type: 'confirm-requested' }),
    challenge: createChallengeVerbs(
      (event) => dispatch({ type: 'challenge', event }),
      () => purposeOf(state()),
    ),
  };
}

/** Requests the approval of one action; the one mounted step-up dialog serves the whole app. */
export function useStepUp(): StepUpHook;
/**
 * Wraps `fn`: on a demand for step-up (a refused `Response`, a thrown error or a returned problem) the person verifies,
 * and `fn` runs once more with the same arguments. The wrapped function is the same between renders.
 */
export function useStepUp<Args extends unknown[], Answer>(
  fn: (...args: Args) => Promise<Answer>,
): (...args: Args) => Promise<Protected<Answer>>;
export function useStepUp<Args extends unknown[], Answer>(
  fn?: (...args: Args) => Promise<Answer>,
): StepUpHook | ((...args: Args) => Promise<Protected<Answer>>) {
  const { client } = useKairos();
  const { runner } = client.stepUpHost;
  const state = useRunnerState('step-up', runner);
  const latest = useLatest(fn);
  const protectedFn = useCallback(
    (...args: Args): Promise<Protected<Answer>> => {
      if (!latest.current)
        throw new Error('useStepUp() was called without a function, so there is nothing to run.');
      return protect(client.stepUp, latest.current)(...args);
    },
    [client, latest],
  );
  const [verbs] = useState(() => ({
    ...createStepUpVerbs(runner.dispatch, runner.getState),
    request: ({ action, resource, context = {} }: Parameters<StepUpHook['request']>[0]) =>
      client.stepUp({ action, resource, context }),
  }));
  return fn ? protectedFn : { state, ...verbs };
}

/** The same for the dialog itself: while it is mounted, requests are served. Of several dialogs the first one serves. */
export function useStepUpHost(): StepUpHook {
  const { client } = useKairos();
  const [isActive, setActive] = useState(false);
  useEffect(() => client.stepUpHost.mount(setActive), [client]);
  const stepUp = useStepUp();
  return isActive ? stepUp : { ...stepUp, state: idle };
}

const idle: StepUpState = { step: 'idle' };

function purposeOf(state: StepUpState) {
  return state.step === 'challenging' ? ({ purpose: 'step_up', ...state.request } as const) : undefined;
}
