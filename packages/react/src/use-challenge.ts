'use client';

import { createChallengeRunner } from '@kairos-mfa/client/internal/run-challenge';
import type { ChallengePurpose, ChallengeState } from '@kairos-mfa/flows';
import { createChallengeVerbs, type ChallengeVerbs } from './challenge-verbs.ts';
import { useFlow } from './use-flow.ts';
import { useKairos } from './use-kairos.ts';

/** A challenge: its state and its verbs. */
export interface ChallengeHook extends ChallengeVerbs {
  state: ChallengeState;
}

/** What the challenge is for. */
export type ChallengeHookOptions = ChallengePurpose;

/** Verifies the person, e.g. at sign-in. The purpose is read once, when the component mounts. */
export function useChallenge(purpose: ChallengeHookOptions): ChallengeHook {
  const { client } = useKairos();
  const [hook] = useFlow(
    'challenge',
    () => createChallengeRunner(client, purpose),
    // Both functions are called once, at the first render, so they read the same purpose.
    (dispatch) => createChallengeVerbs(dispatch, () => purpose),
  );
  return hook;
}
