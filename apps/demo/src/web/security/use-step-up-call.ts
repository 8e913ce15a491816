import { useStepUp } from '@kairos-mfa/react';
import { useCallback } from 'react';
import type { Refusal, Reply } from '../api/call-api.ts';
import { useSession } from '../session/session-provider.tsx';

/** The refusal if the person cancels a step-up. Nothing was done. */
export const stepUpCancelled: Refusal = {
  status: 0,
  code: 'cancelled',
  detail: 'Nothing was done. You can try again whenever you like.',
};

/** Runs an API call. If the host demands step-up, asks for a proof and runs the same call again. */
export function useStepUpCall(): <Value>(run: () => Promise<Reply<Value>>) => Promise<Reply<Value>> {
  const { request } = useStepUp();
  const { refresh } = useSession();
  return useCallback(
    async (run) => {
      const first = await run();
      if (first.ok || !first.refusal.stepUp) return first;
      const { action, resource, context } = first.refusal.stepUp;
      const outcome = await request({ action, resource, context });
      if (!outcome.ok) return { ok: false, refusal: stepUpCancelled };
      const second = await run();
      // The assurance level rose, so the host rotates the cookie.
      refresh();
      return second;
    },
    [request, refresh],
  );
}
