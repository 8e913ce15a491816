import type { ChallengeEvent, ChallengePurpose } from '@kairos-mfa/flows';
import type { ChallengeVerbs } from './hook-types.ts';

/** The verbs of a challenge over whatever dispatches its events. */
export function challengeVerbs(
  dispatch: (event: ChallengeEvent) => void,
  purpose: () => ChallengePurpose | undefined,
): ChallengeVerbs {
  return {
    choose: (factorId) => dispatch({ type: 'choose-requested', factorId }),
    rememberDevice: (remember) => dispatch({ type: 'remember-device-requested', remember }),
    resend: () => dispatch({ type: 'resend-requested' }),
    changeFactor: () => dispatch({ type: 'change-factor-requested' }),
    verify: (proof) => dispatch({ type: 'verify-requested', proof }),
    runCeremony: () => dispatch({ type: 'run-ceremony-requested' }),
    restart: () => {
      const asked = purpose();
      if (asked) dispatch({ type: 'restart-requested', purpose: asked });
    },
  };
}
