'use client';

import '../chunks/core.chunk.ts';
import '../chunks/proof.chunk.ts';
import type { EnrollmentOptions } from '@kairos-mfa/react';
import { useEnrollment } from '@kairos-mfa/react/internal/use-enrollment';
import { useKairos } from '@kairos-mfa/react/internal/use-kairos';
import { useLatest } from '@kairos-mfa/react/internal/use-latest';
import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type ReactElement,
  type ReactNode,
  type Ref,
} from 'react';
import { useCloseGuard } from '../primitives/dialog/close-guard.ts';
import { SubmitOnComplete, type SubmitOnCompleteProps } from '../primitives/submit-on-complete.tsx';
import { useLongWait } from '../primitives/use-long-wait.ts';
import { RecoveryCodes } from '../recovery-codes/recovery-codes.tsx';
import type { EnrollmentState } from '../shared/flow-types.ts';
import { canAddAnother } from './add-another.step.tsx';
import { EnrollmentView } from './enrollment.view.tsx';

/** The result of an enrollment: the factor, whether the recovery codes were saved, and the grant if it was for an action. */
export type Enrolled = Extract<EnrollmentState, { step: 'done' }>;

/** The props of `<Enrollment>`. */
export interface EnrollmentProps extends EnrollmentOptions, SubmitOnCompleteProps {
  /** Called once, when the person has finished. */
  onDone?: ((enrolled: Enrolled) => void) | undefined;
  /** Called when the person leaves the choice of a factor. Without it there is no such button. */
  onLeave?: (() => void) | undefined;
  /**
   * Called once, when the first screen can be shown. Until then nothing is rendered, so that what was there before can stay;
   * without it, or after five seconds, a waiting screen is shown.
   */
  onReady?: (() => void) | undefined;
  /** A layout of your own for the choice, made of `Enrollment.Picker`, `Enrollment.Continue` and the other parts. */
  children?: ReactNode | undefined;
  className?: string | undefined;
  ref?: Ref<HTMLDivElement> | undefined;
}

/** Enrolls a factor, from the choice to the recovery codes. Options are read once, on mount. */
export function Enrollment({
  onDone,
  onLeave,
  onReady,
  submitOnComplete,
  children,
  className,
  ref,
  ...options
}: EnrollmentProps): ReactElement | null {
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
  // Saved codes end it, unless the person chose to add another factor below them.
  const wantsAnother = useRef(false);
  const isSaved = state.step === 'adding-another' && state.codes === 'acknowledged';
  const { finish, addAnother } = verbs;
  useLayoutEffect(() => {
    if (!isSaved) return;
    if (wantsAnother.current) addAnother();
    else finish();
    wantsAnother.current = false;
  }, [isSaved, finish, addAnother]);
  const deviceSupports = (type: string): boolean => client.ceremonies[type]?.available('create') ?? true;
  const isShown = useFirstScreen(state, onReady);
  const [hasChoice, setHasChoice] = useState(options.type === undefined);
  // Also where a factor was given, and the person went back to choose another one.
  if (state.step === 'choosing' && !hasChoice) setHasChoice(true);
  if (!isShown) return null;
  return (
    <SubmitOnComplete submitOnComplete={submitOnComplete}>
      <EnrollmentView
        {...verbs}
        state={state}
        hasChoice={hasChoice}
        ref={ref}
        className={className}
        leave={onLeave}
        deviceSupports={deviceSupports}
        codes={
          state.step === 'showing-recovery-codes' ? (
            <RecoveryCodes
              codes={state.codes}
              onAcknowledged={codesAcknowledged}
              onSkipped={codesSkipped}
              onAddAnother={
                !state.grant && canAddAnother(state, deviceSupports)
                  ? () => void (wantsAnother.current = true)
                  : undefined
              }
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

/** Whether the first screen is shown already; with `onReady` only once it is complete, or takes long. */
function useFirstScreen(state: EnrollmentState, onReady: (() => void) | undefined): boolean {
  const [isShown, setShown] = useState(!onReady);
  const isLong = useLongWait(!isShown);
  const isReady = state.step !== 'preparing' || isLong;
  const latest = useLatest(onReady);
  useLayoutEffect(() => {
    if (isShown || !isReady) return;
    // oxlint-disable-next-line react/set-state-in-effect -- in one paint with what the caller removes in `onReady`
    setShown(true);
    latest.current?.();
  }, [isShown, isReady, latest]);
  return isShown;
}
