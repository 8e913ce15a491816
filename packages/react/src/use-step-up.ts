'use client';

import { protect, type Protected } from '@kairos-mfa/client';
import type { StepUpState } from '@kairos-mfa/flows';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { challengeVerbs } from './challenge-verbs.ts';
import type { StepUpHook } from './hook-types.ts';
import { useKairos } from './kairos-provider.tsx';
import { useFlow } from './use-flow.ts';

/** Asks the person to approve one action; the one mounted step-up dialog answers for the whole app. */
export function useStepUp(): StepUpHook;
/**
 * Wraps `fn`: on a demand for step-up (a refused `Response`, a thrown error or a returned problem) the person proves it,
 * and `fn` runs once more with the same arguments. The wrapped function keeps its identity between renders.
 */
export function useStepUp<Args extends unknown[], Answer>(
  fn: (...args: Args) => Promise<Answer>,
): (...args: Args) => Promise<Protected<Answer>>;
export function useStepUp<Args extends unknown[], Answer>(
  fn?: (...args: Args) => Promise<Answer>,
): StepUpHook | ((...args: Args) => Promise<Protected<Answer>>) {
  const { client } = useKairos();
  const { runner } = client.stepUpHost;
  const state = useFlow(runner);
  const latest = useRef(fn);
  useEffect(() => {
    latest.current = fn;
  });
  const protectedFn = useCallback(
    (...args: Args): Promise<Protected<Answer>> => {
      if (!latest.current)
        throw new Error('useStepUp() was called without a function, so there is nothing to run.');
      return protect(client.stepUp, latest.current)(...args);
    },
    [client],
  );
  const verbs = useMemo(
    () =>
      ({
        request: ({ action, resource, context = {} }) => client.stepUp({ action, resource, context }),
        cancel: () => runner.dispatch({ type: 'cancel-requested' }),
        enrolled: (grant) => runner.dispatch({ type: 'enrolled', ...(grant ? { grant } : {}) }),
        confirm: () => runner.dispatch({ type: 'confirm-requested' }),
        challenge: challengeVerbs(
          (event) => runner.dispatch({ type: 'challenge', event }),
          () => purposeOf(runner.getState()),
        ),
      }) satisfies Omit<StepUpHook, 'state'>,
    [client, runner],
  );
  return fn ? protectedFn : { state, ...verbs };
}

/** The same for the dialog itself: while it is mounted, requests are served. Of several, the first one is asked. */
export function useStepUpHost(): StepUpHook {
  const { client } = useKairos();
  const [serves, setServes] = useState(false);
  useEffect(() => client.stepUpHost.mount(setServes), [client]);
  const stepUp = useStepUp();
  return serves ? stepUp : { ...stepUp, state: unasked };
}

const unasked: StepUpState = { step: 'idle' };

function purposeOf(state: StepUpState) {
  return state.step === 'challenging' ? ({ purpose: 'step_up', ...state.request } as const) : undefined;
}
