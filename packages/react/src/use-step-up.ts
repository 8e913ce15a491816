'use client';

import type { Protected } from '@kairos-mfa/client';
import { protect } from '@kairos-mfa/client/internal/with-step-up';
import { useCallback } from 'react';
import { useKairos } from './use-kairos.ts';
import { useLatest } from './use-latest.ts';
import { useSharedStepUp, type StepUpHook } from './use-step-up-host.ts';

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
  const stepUp = useSharedStepUp(client);
  const latest = useLatest(fn);
  const protectedFn = useCallback(
    (...args: Args): Promise<Protected<Answer>> => {
      if (!latest.current)
        throw new Error('useStepUp() was called without a function, so there is nothing to run.');
      return protect(client.stepUp, latest.current)(...args);
    },
    [client, latest],
  );
  return fn ? protectedFn : stepUp;
}
