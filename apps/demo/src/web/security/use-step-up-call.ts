import { StepUpCancelled, StepUpRefused, useStepUp } from '@kairos-mfa/react';
import { useCallback } from 'react';
import type { Refusal, Reply } from '../api/call-api.ts';
import { useSession } from '../session/session-provider.tsx';

/** The person cancelled the step-up. Nothing was done. */
const cancelledByUser: Refusal = {
  status: 0,
  code: 'cancelled',
  detail: 'Nothing was done. You can try again whenever you like.',
};

/** Runs an API call. If the host demands step-up, asks for a proof and runs the same call again. */
export function useStepUpCall(): <Value>(run: () => Promise<Reply<Value>>) => Promise<Reply<Value>> {
  const runProtected = useStepUp((run: () => Promise<Reply<unknown>>) => run());
  const { refresh } = useSession();
  return useCallback(
    async <Value>(run: () => Promise<Reply<Value>>) => {
      let runs = 0;
      const outcome = await runProtected(() => {
        runs += 1;
        return run();
      });
      if (outcome instanceof StepUpCancelled) return { ok: false, problem: cancelledByUser };
      // The step-up raised the session's assurance, so the host issues a new cookie.
      if (runs > 1) refresh();
      // SAFETY: everything else was returned by `run`, which is the only function that is protected here.
      return (outcome instanceof StepUpRefused ? outcome.answer : outcome) as Reply<Value>;
    },
    [runProtected, refresh],
  );
}
