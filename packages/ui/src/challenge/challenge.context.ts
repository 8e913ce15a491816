'use client';

import type { Challenge } from '@kairos-mfa/protocol';
import type { ChallengeVerbs } from '@kairos-mfa/react';
import type { FactorView } from '../provider/factor-view.ts';
import type { ChallengeState, LockedFactor, Failure } from '../shared/flow-types.ts';
import { createPartContext } from '../primitives/part-context.ts';

export type VerifyingState = Extract<ChallengeState, { step: 'proving' | 'checking' | 'resending' }>;

/** What a person is asked: which way, or the proof itself; and in between nothing. */
export type ChallengeContent =
  | {
      step: 'choosing';
      challenge: Challenge;
      failure?: Failure | undefined;
      /** The one that has to wait: its tries are used up, or its next code cannot be sent yet. */
      locked?: LockedFactor | undefined;
    }
  | { step: 'proving'; state: VerifyingState; view: FactorView; hasOtherWay: boolean }
  | { step: 'between' };

/** What the parts of a challenge work with. */
export interface ChallengePart extends ChallengeVerbs {
  content: ChallengeContent;
  /** Leaves it undone, where that is possible. */
  leave: (() => void) | undefined;
}

const [context, usePart] = createPartContext<ChallengePart>(
  'Challenge',
  '<Challenge> or <StepUpDialog.Challenge>',
);
export const ChallengeContext: typeof context = context;
/** The challenge around a part. */
export const useChallengePart: typeof usePart = usePart;
