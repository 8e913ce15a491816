import { useStepUp } from '@kairos-mfa/react';
import { useCallback } from 'react';
import type { Refusal, Reply } from '../api/call-api.ts';
import { useSession } from '../session/session-provider.tsx';

/** The person was asked to prove it and left. Nothing was done. */
export const stepUpCancelled: Refusal = {
  status: 0,
  code: 'cancelled',
  detail: 'Nothing was done. You can try again whenever you like.',
};

/** Runs a call; where the host demands a proof, asks for it and runs the same call once more. */
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
      // The session is worth more now, so the host hands out a new cookie.
      refresh();
      return second;
    },
    [request, refresh],
  );
}
