'use client';

import { useEnrollment, useKairos, useLatest, type EnrollmentOptions } from '@kairos-mfa/react';
import { useEffect, type ReactElement, type ReactNode, type Ref } from 'react';
import type { EnrollmentState } from '../shared/flow-types.ts';
import { useCloseGuard } from '../primitives/dialog/close-guard.ts';
import { RecoveryCodes } from '../recovery-codes/recovery-codes.tsx';
import { EnrollmentView } from './enrollment.view.tsx';

/** What came of an enrolment: the factor, what became of the codes, and the grant where it serves an action. */
export type Enrolled = Extract<EnrollmentState, { step: 'done' }>;

export interface EnrollmentProps extends EnrollmentOptions {
  /** Called once, when everything is done and the person goes back to what they were doing. */
  onDone?: (enrolled: Enrolled) => void;
  /** Called when the person leaves the choice of a factor; without it, no button offers that. */
  onLeave?: () => void;
  /** The choice in an arrangement of your own, from `Enrollment.Picker`, `Enrollment.Continue` and the other parts. */
  children?: ReactNode;
  className?: string;
  ref?: Ref<HTMLDivElement>;
}

/** Sets up a factor, from the choice to the recovery codes. Options are read once, when it opens. */
export function Enrollment({
  onDone,
  onLeave,
  children,
  className,
  ref,
  ...options
}: EnrollmentProps): ReactElement {
  const { state, codesKept, codesLeft, ...verbs } = useEnrollment(options);
  const { client } = useKairos();
  const latest = useLatest(onDone);
  useEffect(() => {
    if (state.step === 'done') latest.current?.(state);
  }, [state, latest]);
  // The factor is on by now: closing here is "done" and not "left half-way".
  useCloseGuard(() => {
    if (state.step !== 'adding-another') return false;
    verbs.finish();
    return true;
  });
  return (
    <EnrollmentView
      {...verbs}
      state={state}
      ref={ref}
      className={className}
      leave={onLeave}
      canHere={(type) => client.ceremonies[type]?.available() ?? true}
      codes={
        state.step === 'keeping-codes' ? (
          <RecoveryCodes codes={state.codes} onKept={codesKept} onLeft={codesLeft} celebrate />
        ) : null
      }
    >
      {children}
    </EnrollmentView>
  );
}
