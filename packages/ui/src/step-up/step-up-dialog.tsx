'use client';

import { useStepUpHost } from '@kairos-mfa/react';
import { lazy, Suspense, type ReactElement } from 'react';
import { Waiting } from '../parts/waiting.tsx';
import { useCopy } from '../use-words.ts';
import { StepUpDialogView } from './step-up-dialog.view.tsx';

const Enrollment = lazy(() =>
  import('../enrollment/enrollment.tsx').then((module) => ({ default: module.Enrollment })),
);

/** Mount it once, near the root: every `useStepUp().request(…)` in the app is answered here. */
export function StepUpDialog({ className }: { className?: string }): ReactElement {
  const copy = useCopy();
  const stepUp = useStepUpHost();
  const { state } = stepUp;
  return (
    <StepUpDialogView
      {...stepUp}
      className={className}
      enrollment={
        state.step === 'enrolling' ? (
          <Suspense fallback={<Waiting>{copy('common.loading')}</Waiting>}>
            <Enrollment
              stepUp={state.request}
              onDone={({ grant }) => stepUp.enrolled(grant)}
              onLeave={stepUp.cancel}
            />
          </Suspense>
        ) : null
      }
    />
  );
}
