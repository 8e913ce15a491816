'use client';

import '../chunks/core.chunk.ts';
import '../chunks/proof.chunk.ts';
import { useLatest } from '@kairos-mfa/react/internal/use-latest';
import { useSecurity } from '@kairos-mfa/react/internal/use-security';
import {
  lazy,
  Suspense,
  useEffect,
  useRef,
  useState,
  type ReactElement,
  type ReactNode,
  type Ref,
} from 'react';
import type { Enrolled } from '../enrollment/enrollment.tsx';
import { LazyEnrollment } from '../enrollment/lazy-enrollment.ts';
import { Waiting } from '../primitives/waiting.tsx';
import type { Security, StepUpRequest } from '../shared/flow-types.ts';
import { useCopy } from '../shared/use-copy.ts';
import { RequiredEnrollmentView, type RequiredEnrollmentText } from './required-enrollment.view.tsx';
import '../words/common.words.ts';

const RegenerateCodes = lazy(() =>
  import('../security-center/regenerate-codes.tsx').then((module) => ({ default: module.RegenerateCodes })),
);

/** The props of `<RequiredEnrollment>`. */
export interface RequiredEnrollmentProps extends RequiredEnrollmentText {
  /** The pending action. The enrollment also returns its grant, if the new factor is allowed for it. */
  request?: StepUpRequest | undefined;
  /** Rendered once nothing is missing. */
  children?: ReactNode | undefined;
  /** Called once, after the enrollment. */
  onEnrolled?: ((enrolled: Enrolled) => void) | undefined;
  /** Called once, when nothing is missing any more: a factor, a stronger one, or saved recovery codes. */
  onComplete?: (() => void) | undefined;
  /** Called when the person goes back. Without it there is no such button, so pass one. */
  onLeave?: (() => void) | undefined;
  /** A layout of your own, made of `RequiredEnrollment.Title`, `RequiredEnrollment.SetUp` and the other parts. */
  layout?: ReactNode | undefined;
  className?: string | undefined;
  ref?: Ref<HTMLElement> | undefined;
}

/**
 * Shown in front of an action that needs a second factor, or instead of the app where the policy requires one: says who
 * requires it, why, and what happens to the work. It protects nothing: the server refuses by itself.
 */
export function RequiredEnrollment({
  children,
  onEnrolled,
  onComplete,
  ...view
}: RequiredEnrollmentProps): ReactElement {
  const copy = useCopy();
  const security = useSecurity();
  const [passed, setPassed] = useState<'enrolled' | 'later'>();
  const [savingCodes, setSavingCodes] = useState(false);
  const { state } = security;
  const [mayWait] = useState(() => view.deadline !== undefined && Date.parse(view.deadline) > Date.now());
  const isComplete =
    passed === 'enrolled' || ('security' in state && isSetUp(state.security, view.request !== undefined));
  // Also where it was complete from the start: the host may have asked a moment too early.
  const latest = useLatest(onComplete);
  const isReported = useRef(false);
  useEffect(() => {
    if (!isComplete || isReported.current) return;
    isReported.current = true;
    latest.current?.();
  }, [isComplete, latest]);
  if (isComplete || passed === 'later') return <>{children}</>;
  return (
    <RequiredEnrollmentView
      {...view}
      {...security}
      deadline={mayWait ? view.deadline : undefined}
      onLater={() => setPassed('later')}
      saveCodes={() => setSavingCodes(true)}
      codes={
        savingCodes ? (
          <Suspense fallback={<Waiting>{copy('common.loading')}</Waiting>}>
            <RegenerateCodes
              isConfirmed
              onEnd={(end) => {
                setSavingCodes(false);
                if (end === 'done') setPassed('enrolled');
              }}
            />
          </Suspense>
        ) : undefined
      }
      enrollment={
        <Suspense fallback={<Waiting>{copy('common.loading')}</Waiting>}>
          <LazyEnrollment
            {...(view.request ? { stepUp: view.request } : {})}
            onDone={(enrolled) => {
              // Codes that were left unsaved may still be required: the server knows.
              if (enrolled.codes === 'skipped' && !view.request) security.factorAdded();
              else setPassed('enrolled');
              onEnrolled?.(enrolled);
            }}
          />
        </Suspense>
      }
    />
  );
}

/** Whether nothing is missing: for an action a factor that may prove it, else all that the policy requires. */
function isSetUp({ factors, signIn, enforcement }: Security, forAction: boolean): boolean {
  if (factors.length === 0) return false;
  return forAction ? enforcement.missing !== 'stronger_factor' : signIn !== 'enroll';
}
