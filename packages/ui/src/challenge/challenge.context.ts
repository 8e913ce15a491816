'use client';

import type { Challenge } from '@kairos-mfa/protocol';
import type { ChallengeVerbs } from '@kairos-mfa/react';
import { createPartContext } from '../primitives/create-part-context.ts';
import type { FactorView } from '../provider/factor-view.ts';
import type { ChallengeState, LockedFactor, Failure } from '../shared/flow-types.ts';

/** The states with a chosen factor. */
export type VerifyingState = Extract<ChallengeState, { step: 'proving' | 'checking' | 'resending' }>;

/** What is shown: the choice of a factor, the proof itself, or (`between`) neither. */
export type ChallengeContent =
  | {
      step: 'choosing';
      challenge: Challenge;
      failure?: Failure | undefined;
      /** The factor that has to wait: too many attempts, or its next code cannot be sent yet. */
      locked?: LockedFactor | undefined;
      /** Whether that factor only waits until another code can be sent. */
      isCooldown?: boolean;
    }
  | { step: 'proving'; state: VerifyingState; view: FactorView; hasOtherFactors: boolean }
  | { step: 'between'; hasOtherFactors?: boolean };

/** What the parts of a challenge share. */
export interface ChallengePart extends ChallengeVerbs {
  content: ChallengeContent;
  /** Whether the proof was accepted and stays until the host continues. */
  isAccepted: boolean;
  /** Leaves the challenge; undefined where that is not possible. */
  leave: (() => void) | undefined;
}

const [context, usePart] = createPartContext<ChallengePart>(
  'Challenge',
  '<Challenge> or <StepUpDialog.Challenge>',
);
/** Provided by the challenge to its parts. */
export const ChallengeContext: typeof context = context;
/** The challenge around a part. Throws outside one. */
export const useChallengePart: typeof usePart = usePart;
