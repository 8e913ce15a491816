'use client';

import { createChallengeRunner } from '@kairos-mfa/client';
import { useMemo, useState } from 'react';
import { challengeVerbs } from './challenge-verbs.ts';
import type { ChallengeHook, ChallengeHookOptions } from './hook-types.ts';
import { useKairos } from './kairos-provider.tsx';
import { useFlow } from './use-flow.ts';

/** Proves who somebody is, e.g. at sign-in. The purpose is read once, when the screen opens. */
export function useChallenge(purpose: ChallengeHookOptions): ChallengeHook {
  const { client } = useKairos();
  const [asked] = useState(purpose);
  const [runner] = useState(() => createChallengeRunner(client, asked));
  const state = useFlow(runner);
  const verbs = useMemo(() => challengeVerbs(runner.dispatch, () => asked), [runner, asked]);
  return { state, ...verbs };
}
