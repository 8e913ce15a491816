'use client';

import { useStepUpHost } from '@kairos-mfa/react';
import { lazy, Suspense, useRef, type ReactElement } from 'react';
import { Loading } from '../shared/loading.tsx';
import { useOpenChange } from '../shared/use-open-change.ts';
import {
  isApproval,
  StepUpDialogView,
  type StepUpCloseReason,
  type StepUpDialogViewProps,
} from './step-up-dialog.view.tsx';

const Enrollment = lazy(() =>
  import('../enrollment/enrollment.tsx').then((module) => ({ default: module.Enrollment })),
);

/** Why the dialog opened or closed: asked, answered (granted or not), held by `open={false}`, or how it was left. */
export type StepUpOpenReason = 'requested' | 'answered' | 'hidden' | StepUpCloseReason;

export interface StepUpDialogProps extends Pick<
  StepUpDialogViewProps,
  'dangerousActions' | 'backCloses' | 'children' | 'className' | 'ref'
> {
  /** False keeps a question off the screen, e.g. while a dialog of yours is in front; whoever asked waits for its answer. */
  open?: boolean;
  /** Opening and closing, with who or what did it. */
  onOpenChange?: (open: boolean, details: { reason: StepUpOpenReason }) => void;
}

/** Mount it once, near the root: every `useStepUp().request(…)` in the app is answered here. */
export function StepUpDialog({ open = true, onOpenChange, ...options }: StepUpDialogProps): ReactElement {
  const stepUp = useStepUpHost();
  const { state } = stepUp;
  const closedBy = useRef<StepUpCloseReason>(undefined);
  useOpenChange(open && isApproval(state), (isOpen) => {
    const how = closedBy.current ?? (isApproval(state) ? 'hidden' : 'answered');
    closedBy.current = undefined;
    onOpenChange?.(isOpen, { reason: isOpen ? 'requested' : how });
  });
  return (
    // Around the view alone: whoever asks finds a dialog here from the start, also while its words are on their way.
    <Suspense>
      <StepUpDialogView
        {...stepUp}
        {...options}
        open={open}
        onClose={(reason) => void (closedBy.current = reason)}
        enrollment={
          state.step === 'enrolling' ? (
            <Suspense fallback={<Loading />}>
              <Enrollment
                stepUp={state.request}
                onDone={({ grant, codes }) => {
                  stepUp.enrolled(grant);
                  // Whoever leaves their codes behind has said no to going on: the factor stays, the action is not done.
                  if (codes === 'left') stepUp.cancel();
                }}
                onLeave={() => {
                  closedBy.current = 'cancel-button';
                  stepUp.cancel();
                }}
              />
            </Suspense>
          ) : null
        }
      />
    </Suspense>
  );
}
