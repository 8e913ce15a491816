'use client';

import { useStepUpHost } from '@kairos-mfa/react/internal/use-step-up-host';
import { useState, type ReactElement } from 'react';
import type { SubmitOnCompleteProps } from '../primitives/submit-on-complete.tsx';
import { useModule } from '../shared/module-loader.ts';
import { stepUpModule } from './lazy-parts.ts';
import type { StepUpCloseReason, StepUpDialogViewProps } from './step-up-dialog.view.tsx';

/** Why the dialog opened or closed: requested, answered (granted or not), hidden by `open={false}`, or how it was closed. */
export type StepUpOpenReason = 'requested' | 'answered' | 'hidden' | StepUpCloseReason;

/** The props of `<StepUpDialog>`. */
export interface StepUpDialogProps
  extends
    SubmitOnCompleteProps,
    Pick<StepUpDialogViewProps, 'dangerousActions' | 'backCloses' | 'children' | 'className' | 'ref'> {
  /** False hides a request, e.g. while a dialog of yours is open. The request stays pending. */
  open?: boolean;
  /** Called when the dialog opens or closes, with the reason. */
  onOpenChange?: (open: boolean, details: { reason: StepUpOpenReason }) => void;
}

/** Handles every `useStepUp().request(…)` of the app. Mount it once, near the root. Its screen is loaded with the first request. */
export function StepUpDialog(props: StepUpDialogProps): ReactElement | null {
  const stepUp = useStepUpHost();
  const isRequested = stepUp.state.step !== 'idle';
  // What cannot be shown cannot be approved.
  const module = useModule(stepUpModule, isRequested, stepUp.cancel);
  const [wasRequested, setRequested] = useState(isRequested);
  if (isRequested && !wasRequested) setRequested(true);
  return module && wasRequested ? <module.StepUpScreen {...props} stepUp={stepUp} /> : null;
}
