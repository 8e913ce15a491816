'use client';

import { useStepUpHost } from '@kairos-mfa/react';
import type { ReactElement } from 'react';
import { StepUpScreen, type StepUpDialogProps } from './step-up.screen.tsx';

export type { StepUpDialogProps, StepUpOpenReason } from './step-up.screen.tsx';

/** Handles every `useStepUp().request(…)` of the app. Mount it once, near the root. */
export function StepUpDialog(props: StepUpDialogProps): ReactElement {
  return <StepUpScreen {...props} stepUp={useStepUpHost()} />;
}
