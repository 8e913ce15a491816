'use client';

import type { StepUpHook } from '@kairos-mfa/react';
import { Suspense, useRef, type ReactElement } from 'react';
import { LazyEnrollment } from '../enrollment/lazy-enrollment.ts';
import { SubmitOnComplete } from '../primitives/submit-on-complete.tsx';
import { Loading } from '../shared/loading.tsx';
import { useOpenChange } from '../shared/use-open-change.ts';
import type { StepUpDialogProps } from './step-up-dialog.tsx';
import { isApproval, StepUpDialogView, type StepUpCloseReason } from './step-up-dialog.view.tsx';

/** The step-up that is pending, in its dialog. */
export function StepUpScreen({
  stepUp,
  open = true,
  onOpenChange,
  submitOnComplete,
  ...options
}: StepUpDialogProps & { stepUp: StepUpHook }): ReactElement {
  const { state } = stepUp;
  const closedBy = useRef<StepUpCloseReason>(undefined);
  useOpenChange(open && isApproval(state), (isOpen) => {
    const how = closedBy.current ?? (isApproval(state) ? 'hidden' : 'answered');
    closedBy.current = undefined;
    onOpenChange?.(isOpen, { reason: isOpen ? 'requested' : how });
  });
  return (
    // Around the view only: requests are accepted from the start, also while the language is loading.
    <Suspense>
      <SubmitOnComplete submitOnComplete={submitOnComplete}>
        <StepUpDialogView
          {...stepUp}
          {...options}
          open={open}
          onClose={(reason) => void (closedBy.current = reason)}
          enrollment={
            state.step === 'enrolling' ? (
              <Suspense fallback={<Loading />}>
                <LazyEnrollment
                  stepUp={state.request}
                  {...(state.factorType ? { type: state.factorType } : {})}
                  onDone={({ grant, codes }) => {
                    stepUp.enrolled(grant);
                    // Leaving the codes unsaved cancels the request: the factor stays enrolled, the action is not approved.
                    if (codes === 'skipped') stepUp.cancel();
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
      </SubmitOnComplete>
    </Suspense>
  );
}
