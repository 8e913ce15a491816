'use client';

import { useSecurity } from '@kairos-mfa/react';
import { Suspense, useState, type ReactElement, type ReactNode, type Ref } from 'react';
import type { Enrolled } from '../enrollment/enrollment.tsx';
import { LazyEnrollment } from '../enrollment/lazy-enrollment.ts';
import { Waiting } from '../primitives/waiting.tsx';
import type { StepUpRequest } from '../shared/flow-types.ts';
import { useCopy } from '../shared/use-copy.ts';
import { RequiredEnrollmentView, type RequiredEnrollmentText } from './required-enrollment.view.tsx';

/** The props of `<RequiredEnrollment>`. */
export interface RequiredEnrollmentProps extends RequiredEnrollmentText {
  /** The pending action. The enrollment also returns its grant, if the new factor is allowed for it. */
  request?: StepUpRequest | undefined;
  /** Rendered for people who have a second factor. */
  children?: ReactNode | undefined;
  /** Called once, after the enrollment. */
  onEnrolled?: ((enrolled: Enrolled) => void) | undefined;
  /** Called when the person goes back. Without it there is no such button, so pass one. */
  onLeave?: (() => void) | undefined;
  /** A layout of your own, made of `RequiredEnrollment.Title`, `RequiredEnrollment.SetUp` and the other parts. */
  layout?: ReactNode | undefined;
  className?: string | undefined;
  ref?: Ref<HTMLElement> | undefined;
}

/**
 * Shown in front of an action that needs a second factor: says why, for which action, and whether the work is saved.
 * It protects nothing: the server refuses the action by itself.
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
          <LazyEnrollment
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
