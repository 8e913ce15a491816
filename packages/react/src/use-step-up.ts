'use client';

import type { Runner } from '@kairos-mfa/client';
import type { StepUpEvent, StepUpRequest, StepUpState } from '@kairos-mfa/flows';
import { useMemo } from 'react';
import { challengeVerbs } from './challenge-verbs.ts';
import type { StepUpHook, StepUpOutcome } from './hook-types.ts';
import { useKairos } from './kairos-provider.tsx';
import { useFlow } from './use-flow.ts';

/** Asks the person to approve one action; the one mounted step-up dialog answers for the whole app. */
export function useStepUp(): StepUpHook {
  const { stepUp: runner } = useKairos();
  const state = useFlow(runner);
  const verbs = useMemo(
    () =>
      ({
        request: ({ action, resource, context = {} }) => requestInTurn(runner, { action, resource, context }),
        cancel: () => runner.dispatch({ type: 'cancelled' }),
        enrolled: (grant) => runner.dispatch({ type: 'enrolled', ...(grant ? { grant } : {}) }),
        challenge: challengeVerbs(
          (event) => runner.dispatch({ type: 'challenge', event }),
          () => purposeOf(runner.getState()),
        ),
      }) satisfies Omit<StepUpHook, 'state'>,
    [runner],
  );
  return { state, ...verbs };
}

/** The end of each runner's line of requests. */
const lastInLine = new WeakMap<Runner<StepUpState, StepUpEvent>, Promise<unknown>>();

/** Requests queue: two dialogs at once would be two questions that nobody can tell apart. */
function requestInTurn(
  runner: Runner<StepUpState, StepUpEvent>,
  request: StepUpRequest,
): Promise<StepUpOutcome> {
  const turn = (lastInLine.get(runner) ?? Promise.resolve()).then(() => requestNow(runner, request));
  lastInLine.set(runner, turn);
  return turn;
}

function requestNow(
  runner: Runner<StepUpState, StepUpEvent>,
  request: StepUpRequest,
): Promise<StepUpOutcome> {
  return new Promise((resolve) => {
    const unsubscribe = runner.subscribe(() => {
      const state = runner.getState();
      if (state.step === 'granted') end({ ok: true, grant: state.grant });
      else if (state.step === 'cancelled' || state.step === 'idle') end({ ok: false, reason: 'cancelled' });
    });
    function end(outcome: StepUpOutcome): void {
      unsubscribe();
      runner.dispatch({ type: 'closed' });
      resolve(outcome);
    }
    runner.dispatch({ type: 'requested', request });
  });
}

function purposeOf(state: StepUpState) {
  return state.step === 'challenging' ? ({ purpose: 'step_up', ...state.request } as const) : undefined;
}
