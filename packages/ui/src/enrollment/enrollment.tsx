'use client';

import { useEnrollment, useKairos, useLatest, type EnrollmentOptions } from '@kairos-mfa/react';
import { useEffect, type ReactElement, type ReactNode, type Ref } from 'react';
import { useCloseGuard } from '../primitives/dialog/close-guard.ts';
import { SubmitOnComplete, type SubmitOnCompleteProps } from '../primitives/submit-on-complete.tsx';
import { RecoveryCodes } from '../recovery-codes/recovery-codes.tsx';
import type { EnrollmentState } from '../shared/flow-types.ts';
import { EnrollmentView } from './enrollment.view.tsx';

/** The result of an enrollment: the factor, whether the recovery codes were saved, and the grant if it was for an action. */
export type Enrolled = Extract<EnrollmentState, { step: 'done' }>;

/** The props of `<Enrollment>`. */
export interface EnrollmentProps extends EnrollmentOptions, SubmitOnCompleteProps {
  /** Called once, when the person has finished. */
  onDone?: ((enrolled: Enrolled) => void) | undefined;
  /** Called when the person leaves the choice of a factor. Without it there is no such button. */
  onLeave?: (() => void) | undefined;
  /** A layout of your own for the choice, made of `Enrollment.Picker`, `Enrollment.Continue` and the other parts. */
  children?: ReactNode | undefined;
  className?: string | undefined;
  ref?: Ref<HTMLDivElement> | undefined;
}

/** Enrolls a factor, from the choice to the recovery codes. Options are read once, on mount. */
export function Enrollment({
  onDone,
  onLeave,
  submitOnComplete,
  children,
  className,
  ref,
  ...options
}: EnrollmentProps): ReactElement {
  const { state, codesAcknowledged, codesSkipped, ...verbs } = useEnrollment(options);
  const { client } = useKairos();
  const latest = useLatest(onDone);
  useEffect(() => {
    if (state.step === 'done') latest.current?.(state);
  }, [state, latest]);
  // The factor is enrolled by now, so closing here means "done".
  useCloseGuard(() => {
    if (state.step !== 'adding-another') return false;
    verbs.finish();
    return true;
  });
  return (
    <SubmitOnComplete submitOnComplete={submitOnComplete}>
      <EnrollmentView
        {...verbs}
        state={state}
        ref={ref}
        className={className}
        leave={onLeave}
        deviceSupports={(type) => client.ceremonies[type]?.available('create') ?? true}
        codes={
          state.step === 'showing-recovery-codes' ? (
            <RecoveryCodes
              codes={state.codes}
              onAcknowledged={codesAcknowledged}
              onSkipped={codesSkipped}
              celebrate
            />
          ) : null
        }
      >
        {children}
      </EnrollmentView>
    </SubmitOnComplete>
  );
}
