'use client';

import type { EnrollmentHook } from '@kairos-mfa/react';
import type { ReactElement, ReactNode, Ref } from 'react';
import type { DeviceSupport } from '../factor-picker/available-options.ts';
import { confirmationType } from '../factors/email.view.tsx';
import * as views from '../factors/enroll-views.ts';
import { enrollViews } from '../factors/provided-enroll-views.ts';
import { useFactorView } from '../factors/use-factor-view.ts';
import { PhoneNumberStep } from '../phone-number/phone-number.step.tsx';
import { Button } from '../primitives/button.tsx';
import { Screen } from '../primitives/screen/index.ts';
import { Waiting } from '../primitives/waiting.tsx';
import type { EnrollmentState } from '../shared/flow-types.ts';
import { ProblemScreen } from '../shared/problem-screen.tsx';
import { useCopy } from '../shared/use-copy.ts';
import { AddAnotherStep } from './add-another.step.tsx';
import { enrollmentProgress } from './enrollment-progress.ts';
import { FactorChoiceStep } from './factor-choice.step.tsx';
import { ProgressNote } from './progress-note.tsx';
import { ReauthenticationStep } from './reauthentication.step.tsx';
import '../words/common.words.ts';
import '../words/challenge.words.ts';
import '../words/enrollment.words.ts';

enrollViews.provide(views);

/** The props of `<EnrollmentView>`. */
export interface EnrollmentViewProps extends Omit<EnrollmentHook, 'codesAcknowledged' | 'codesSkipped'> {
  /** Whether this device supports a factor type. Default: every type. */
  deviceSupports?: DeviceSupport | undefined;
  /** Whether a choice of the factor comes first, which counts as a step. Default: true. */
  hasChoice?: boolean | undefined;
  /** Leaves the enrollment; without it there is no such button. */
  leave?: (() => void) | undefined;
  /** The recovery codes: a separate screen with a flow of its own. */
  codes?: ReactNode | undefined;
  /** A layout of your own for the choice, made of `Enrollment.Picker`, `Enrollment.Continue` and the other parts. */
  children?: ReactNode | undefined;
  className?: string | undefined;
  ref?: Ref<HTMLDivElement> | undefined;
}

/** An enrollment, rendered from its state alone. */
export function EnrollmentView({
  hasChoice = true,
  className,
  ref,
  ...props
}: EnrollmentViewProps): ReactElement {
  return (
    <Screen.Root ref={ref} step={screenKey(props.state)} className={className} data-part="enrollment">
      <ProgressNote progress={enrollmentProgress(props.state, { hasChoice })} />
      <EnrollmentStep {...props} />
    </Screen.Root>
  );
}

/** The ways out of a wait: the other factors, or else the button that leaves. */
function WaitingActions({
  back,
  leave,
}: {
  back: (() => void) | undefined;
  leave: (() => void) | undefined;
}): ReactElement | null {
  const copy = useCopy();
  const act = back ?? leave;
  if (!act) return null;
  return (
    <Button variant="quiet" onClick={act}>
      {copy(back ? 'challenge.otherWay' : 'common.cancel')}
    </Button>
  );
}

function EnrollmentStep({
  state,
  deviceSupports,
  leave,
  codes,
  children,
  ...verbs
}: EnrollmentViewProps): ReactNode {
  const copy = useCopy();
  const viewOf = useFactorView();
  switch (state.step) {
    case 'preparing':
      return (
        <Waiting
          longWaitText={copy('common.slow')}
          actions={<WaitingActions back={state.options && verbs.back} leave={leave} />}
        >
          {copy('common.loading')}
        </Waiting>
      );
    case 'reauthenticating':
      return <ReauthenticationStep reauthenticated={verbs.reauthenticated} back={verbs.back} />;
    case 'choosing':
      return (
        <FactorChoiceStep
          options={state.options}
          deviceSupports={deviceSupports}
          failure={state.failure}
          retryAfter={state.retryAfter}
          choose={verbs.choose}
          leave={leave}
        >
          {children}
        </FactorChoiceStep>
      );
    case 'adding-phone':
    case 'saving-phone':
      return (
        <PhoneNumberStep
          saving={state.step === 'saving-phone'}
          failure={state.step === 'adding-phone' ? state.failure : undefined}
          onPhone={verbs.addPhone}
          back={verbs.back}
        />
      );
    case 'proving':
    case 'checking':
    case 'resending': {
      const { enrollmentId, type, options, confirmation } = state.enrollment;
      // The e-mailed code that confirms a first enrollment comes before the factor itself.
      const Enroll = viewOf(confirmation ? confirmationType : type)?.Enroll;
      if (!Enroll)
        return (
          <ProblemScreen
            title={copy('enroll.problem.title')}
            failure="factor_not_allowed"
            onRetry={verbs.back}
          />
        );
      return (
        <Enroll
          key={confirmation ? 'confirmation' : enrollmentId}
          options={confirmation ?? options}
          checking={state.step === 'checking'}
          resending={state.step === 'resending'}
          failure={state.step === 'proving' ? state.failure : undefined}
          retryAfter={state.step === 'proving' ? state.retryAfter : undefined}
          attemptsLeft={state.step === 'proving' ? state.attemptsLeft : undefined}
          verify={verbs.verify}
          runCeremony={verbs.runCeremony}
          resend={verbs.resend}
          back={verbs.back}
        />
      );
    }
    case 'showing-recovery-codes':
      return codes;
    case 'adding-another':
      return (
        <AddAnotherStep
          state={state}
          deviceSupports={deviceSupports}
          addAnother={verbs.addAnother}
          finish={verbs.finish}
        />
      );
    case 'problem':
      return (
        <ProblemScreen
          title={copy('enroll.problem.title')}
          failure={state.failure}
          retryAfter={state.retryAfter}
          onRetry={verbs.retry}
        />
      );
    case 'done':
      return null;
  }
}

/** Proving and checking are one screen, so that nothing moves while the server answers. */
function screenKey(state: EnrollmentState): string {
  if (state.step === 'saving-phone') return 'adding-phone';
  if ('enrollment' in state) return state.enrollment.confirmation ? 'confirming' : 'proving';
  return state.step;
}
