'use client';

import { useSecurity } from '@kairos-mfa/react';
import { lazy, Suspense, useState, type ReactElement, type ReactNode, type Ref } from 'react';
import type { Enrolled } from '../enrollment/enrollment.tsx';
import type { StepUpRequest } from '../shared/flow-types.ts';
import { Waiting } from '../primitives/waiting.tsx';
import { useCopy } from '../shared/use-copy.ts';
import { RequiredEnrollmentView, type RequiredEnrollmentText } from './required-enrollment.view.tsx';

const Enrollment = lazy(() =>
  import('../enrollment/enrollment.tsx').then((module) => ({ default: module.Enrollment })),
);

export interface RequiredEnrollmentProps extends RequiredEnrollmentText {
  /** The action that is waiting. The enrolment brings its grant along where the new factor may serve it. */
  request?: StepUpRequest;
  /** What stands behind the gate: shown to whoever has a second step. */
  children?: ReactNode;
  /** The second step is on. Called once. */
  onEnrolled?: (enrolled: Enrolled) => void;
  /** Back to where nothing is asked. Without it there is no such button, so give one. */
  onLeave?: () => void;
  /** The gate in an arrangement of your own, from `RequiredEnrollment.Title`, `RequiredEnrollment.SetUp` and the other parts. */
  layout?: ReactNode;
  className?: string;
  ref?: Ref<HTMLElement>;
}

/**
 * Stands in front of an action that wants a second step: says why, for which action, and what happens to the work.
 * A courtesy and no lock: the server refuses the action by itself.
 */
export function RequiredEnrollment({ children, onEnrolled, ...view }: RequiredEnrollmentProps): ReactElement {
  const copy = useCopy();
  const security = useSecurity();
  const [passed, setPassed] = useState<'enrolled' | 'later'>();
  const { state } = security;
  const [mayWait] = useState(() => view.deadline !== undefined && Date.parse(view.deadline) > Date.now());
  const hasFactor = 'security' in state && state.security.factors.length > 0;
  if (passed || hasFactor) return <>{children}</>;
  return (
    <RequiredEnrollmentView
      {...view}
      {...security}
      deadline={mayWait ? view.deadline : undefined}
      onLater={() => setPassed('later')}
      enrollment={
        <Suspense fallback={<Waiting>{copy('common.loading')}</Waiting>}>
          <Enrollment
            {...(view.request ? { stepUp: view.request } : {})}
            onDone={(enrolled) => {
              setPassed('enrolled');
              onEnrolled?.(enrolled);
            }}
          />
        </Suspense>
      }
    />
  );
}
