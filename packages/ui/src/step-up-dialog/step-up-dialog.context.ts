'use client';

import type { ChallengeVerbs } from '@kairos-mfa/react';
import type { StepUpState } from '../shared/flow-types.ts';
import { createPartContext } from '../primitives/part-context.ts';
import type { ApprovalText } from './approval.parts.tsx';

/** The states in which somebody is asked. */
export type ApprovalState = Extract<StepUpState, { step: 'challenging' | 'enrolling' | 'ready' }>;

/** What the parts of a step-up work with. */
export interface StepUpPart {
  state: ApprovalState;
  /** What is approved, and the id of the element that says it. */
  request: ApprovalText & { id: string };
  challenge: ChallengeVerbs;
  approve: () => void;
  cancel: () => void;
}

const [context, usePart] = createPartContext<StepUpPart>('StepUpDialog');
export const StepUpContext: typeof context = context;
/** The step-up around a part. */
export const useStepUpPart: typeof usePart = usePart;
