'use client';

import type { KairosClient, StepUpOutcome } from '@kairos-mfa/client';
import type { StepUpEvent, StepUpRequest, StepUpState } from '@kairos-mfa/flows';
import type { Grant } from '@kairos-mfa/protocol';
import { useEffect, useState } from 'react';
import { createChallengeVerbs, type ChallengeVerbs } from './challenge-verbs.ts';
import { useRunnerState, type Dispatch } from './use-flow.ts';
import { useKairos } from './use-kairos.ts';

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

/** The app's one step-up: its state and its verbs. */
export function useSharedStepUp(client: KairosClient): StepUpHook {
  const { runner } = client.stepUpHost;
  const state = useRunnerState('step-up', runner);
  const [verbs] = useState(() => ({
    ...createStepUpVerbs(runner.dispatch, runner.getState),
    request: ({ action, resource, context = {} }: Parameters<StepUpHook['request']>[0]) =>
      client.stepUp({ action, resource, context }),
  }));
  return { state, ...verbs };
}

/** The step-up of the app for its dialog: while it is mounted, requests are served. Of several dialogs the first one serves. */
export function useStepUpHost(): StepUpHook {
  const { client } = useKairos();
  const [isActive, setActive] = useState(false);
  useEffect(() => client.stepUpHost.mount(setActive), [client]);
  const stepUp = useSharedStepUp(client);
  return isActive ? stepUp : { ...stepUp, state: idle };
}

const idle: StepUpState = { step: 'idle' };

function purposeOf(state: StepUpState) {
  return state.step === 'challenging' ? ({ purpose: 'step_up', ...state.request } as const) : undefined;
}
