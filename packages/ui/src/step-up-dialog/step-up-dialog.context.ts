'use client';

import type { ChallengeVerbs } from '@kairos-mfa/react';
import { createPartContext } from '../primitives/create-part-context.ts';
import type { StepUpState } from '../shared/flow-types.ts';
import type { ApprovalText } from './approval.parts.tsx';

/** The states in which the dialog is open. */
export type ApprovalState = Extract<StepUpState, { step: 'challenging' | 'enrolling' | 'ready' }>;

/** What the parts of a step-up share. */
export interface StepUpPart {
  state: ApprovalState;
  /** What is approved, and the id of the element that shows it. */
  request: ApprovalText & { id: string };
  challenge: ChallengeVerbs;
  approve: () => void;
  cancel: () => void;
}

const [context, usePart] = createPartContext<StepUpPart>('StepUpDialog');
/** Provided by the step-up to its parts. */
export const StepUpContext: typeof context = context;
/** The step-up around a part. Throws outside one. */
export const useStepUpPart: typeof usePart = usePart;
