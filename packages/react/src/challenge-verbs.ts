import type { ChallengeEvent, ChallengePurpose } from '@kairos-mfa/flows';
import type { Dispatch } from './use-flow.ts';

/** The verbs of a challenge, at sign-in or inside step-up. */
export interface ChallengeVerbs {
  /** Starts one of the person's factors. */
  choose: (factorId: string) => void;
  /** Whether this device is to skip the second factor for a while, where the challenge offers it. */
  rememberDevice: (remember: boolean) => void;
  /** Sends another code, where codes are sent. */
  resend: () => void;
  /** Back to the choice of a factor. */
  changeFactor: () => void;
  /** Submits a proof, e.g. `{ code }`. */
  verify: (proof: Record<string, unknown>) => void;
  /** Runs the browser's passkey ceremony; call it inside the click. */
  runCeremony: () => void;
  /** Opens a new challenge, after a problem that ended this one. */
  restart: () => void;
}

/** The verbs of a challenge over the `dispatch` of its flow; `purpose` is read when it is restarted. */
export function createChallengeVerbs(
  dispatch: Dispatch<ChallengeEvent>,
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
      const current = purpose();
      if (current) dispatch({ type: 'restart-requested', purpose: current });
    },
  };
}
