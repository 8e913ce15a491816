'use client';

import type { EnrollmentHook } from '@kairos-mfa/react';
import type { ReactElement, ReactNode, Ref } from 'react';
import type { DeviceSupport } from '../factor-picker/available-options.ts';
import type { EnrollmentState } from '../shared/flow-types.ts';
import { useFactorView } from '../factors/use-factor-view.ts';
import { Screen } from '../primitives/screen/screen.tsx';
import { Waiting } from '../primitives/waiting.tsx';
import { PhoneNumberView } from '../phone-number/phone-number.view.tsx';
import { ProblemScreen } from '../shared/problem-screen.tsx';
import { useCopy } from '../shared/use-copy.ts';
import { AddAnotherStep } from './add-another.step.tsx';
import { ChoosingStep } from './choosing.step.tsx';
import { ReauthenticatingStep } from './reauthenticating.step.tsx';

export interface EnrollmentViewProps extends Omit<EnrollmentHook, 'codesKept' | 'codesLeft'> {
  /** What this device can do; everything, where nobody knows better. */
  canHere?: DeviceSupport;
  /** Closes what the set-up stands in. */
  leave?: (() => void) | undefined;
  /** The recovery codes; a screen of its own, with a flow of its own. */
  codes?: ReactNode;
  /** The choice in an arrangement of your own, from `Enrollment.Picker`, `Enrollment.Continue` and the other parts. */
  children?: ReactNode;
  className?: string | undefined;
  ref?: Ref<HTMLDivElement> | undefined;
}

/** Setting up a factor, as a plain picture of its state. */
export function EnrollmentView({ className, ref, ...props }: EnrollmentViewProps): ReactElement {
  return (
    <Screen.Root ref={ref} step={screenOf(props.state)} className={className} data-part="enrollment">
      <EnrollmentStep {...props} />
    </Screen.Root>
  );
}

function EnrollmentStep({
  state,
  canHere,
  leave,
  codes,
  children,
  ...verbs
}: EnrollmentViewProps): ReactNode {
  const copy = useCopy();
  const viewOf = useFactorView();
  switch (state.step) {
    case 'preparing':
      return <Waiting slow={copy('common.slow')}>{copy('common.loading')}</Waiting>;
    case 'reauthenticating':
      return <ReauthenticatingStep reauthenticated={verbs.reauthenticated} back={verbs.back} />;
    case 'choosing':
      return (
        <ChoosingStep
          options={state.options}
          canHere={canHere}
          failure={state.failure}
          retryAfter={state.retryAfter}
          choose={verbs.choose}
          leave={leave}
        >
          {children}
        </ChoosingStep>
      );
    case 'adding-phone':
    case 'saving-phone':
      return (
        <PhoneNumberView
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
      // The code from the mailbox comes first, and looks like any code from there.
      const Enroll = viewOf(confirmation ? 'email' : type)?.Enroll;
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
    case 'keeping-codes':
      return codes;
    case 'adding-another':
      return (
        <AddAnotherStep state={state} canHere={canHere} addAnother={verbs.addAnother} finish={verbs.finish} />
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

/** Proving and checking are one screen: nothing moves while the server thinks. */
function screenOf(state: EnrollmentState): string {
  if (state.step === 'saving-phone') return 'adding-phone';
  if ('enrollment' in state) return state.enrollment.confirmation ? 'confirming' : 'proving';
  return state.step;
}
