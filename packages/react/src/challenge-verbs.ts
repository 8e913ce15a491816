import type { ChallengeEvent, ChallengePurpose } from '@kairos-mfa/flows';
import type { ChallengeVerbs } from './hook-types.ts';

/** The verbs of a challenge over whatever dispatches its events. */
export function challengeVerbs(
  dispatch: (event: ChallengeEvent) => void,
  purpose: () => ChallengePurpose | undefined,
): ChallengeVerbs {
  return {
    choose: (factorId) => dispatch({ type: 'chosen', factorId }),
    rememberDevice: (remember) => dispatch({ type: 'remember-device', remember }),
    resend: () => dispatch({ type: 'resend' }),
    changeFactor: () => dispatch({ type: 'other-way' }),
    verify: (proof) => dispatch({ type: 'proof-given', proof }),
    runCeremony: () => dispatch({ type: 'ceremony-wanted' }),
    restart: () => {
      const asked = purpose();
      if (asked) dispatch({ type: 'restart', purpose: asked });
    },
  };
}
