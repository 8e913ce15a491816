'use client';

import type { ChallengeVerbs } from '@kairos-mfa/react';
import type { ReactElement, ReactNode } from 'react';
import type { ChallengeState } from '../flow-types.ts';
import { useFactorView } from '../factors/use-factor-view.ts';
import { Button } from '../parts/button.tsx';
import { Screen } from '../parts/screen.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { ProblemScreen } from '../problem-screen.tsx';
import { useCopy } from '../use-words.ts';
import { ChoosingFactorView } from './choosing-factor.view.tsx';
import { RememberDevice } from './remember-device.tsx';
import { PassedView } from './passed.view.tsx';

export interface ChallengeViewProps extends ChallengeVerbs {
  state: ChallengeState;
  /** What is being approved, shown above the proof. */
  subject?: ReactNode;
  /** What to show where nothing is enrolled, e.g. set-up. */
  enrollment?: ReactNode;
  /** Leaves it undone; without it, no button offers that. */
  leave?: (() => void) | undefined;
  className?: string;
}

/** Proving that it is you, as a plain picture of its state. */
export function ChallengeView({ className, subject, leave, ...props }: ChallengeViewProps): ReactElement {
  return (
    <Screen.Root step={screenOf(props.state)} className={className} data-part="challenge">
      {subject}
      <ChallengeStep {...props} />
      <WaysOut state={props.state} otherWay={props.otherWay} leave={leave} />
    </Screen.Root>
  );
}

/** The quiet end of the screen: another way to prove it, and leaving it undone. */
function WaysOut({
  state,
  otherWay,
  leave,
}: Pick<ChallengeViewProps, 'state' | 'otherWay' | 'leave'>): ReactNode {
  const copy = useCopy();
  const isAsked = state.step === 'proving' || state.step === 'checking' || state.step === 'resending';
  const hasOtherWay = isAsked && state.challenge.factors.length > 1;
  const canLeave = leave && state.step !== 'passed' && state.step !== 'enrollment-needed';
  if (!hasOtherWay && !canLeave) return null;
  return (
    <div data-slot="ways-out">
      {hasOtherWay ? (
        <Button
          variant="quiet"
          data-part="other-way"
          aria-disabled={state.step === 'checking'}
          onClick={otherWay}
        >
          {copy('challenge.otherWay')}
        </Button>
      ) : null}
      {canLeave ? (
        <Button variant="quiet" data-part="cancel" onClick={leave}>
          {copy('common.cancel')}
        </Button>
      ) : null}
    </div>
  );
}

function ChallengeStep({
  state,
  enrollment,
  ...verbs
}: Omit<ChallengeViewProps, 'subject' | 'className' | 'leave'>): ReactNode {
  const copy = useCopy();
  const viewOf = useFactorView();
  switch (state.step) {
    case 'opening':
    case 'starting':
      return <Waiting slow={copy('common.slow')}>{copy('common.loading')}</Waiting>;
    case 'choosing':
      return (
        <ChoosingFactorView
          challenge={state.challenge}
          trouble={state.trouble}
          locked={state.locked}
          choose={verbs.choose}
        />
      );
    case 'proving':
    case 'checking':
    case 'resending': {
      const View = viewOf(state.factor.type)?.Challenge;
      if (!View) return <ChoosingFactorView challenge={state.challenge} choose={verbs.choose} />;
      return (
        <>
          <View
            key={state.factor.id}
            options={state.options}
            checking={state.step === 'checking'}
            resending={state.step === 'resending'}
            trouble={state.step === 'proving' ? state.trouble : undefined}
            retryAfter={state.step === 'proving' ? state.retryAfter : undefined}
            attemptsLeft={state.step === 'proving' ? state.attemptsLeft : undefined}
            prove={verbs.prove}
            runCeremony={verbs.runCeremony}
            resend={verbs.resend}
          />
          <RememberDevice state={state} onChange={verbs.rememberDevice} />
        </>
      );
    }
    case 'passed':
      return <PassedView />;
    case 'enrollment-needed':
      return enrollment;
    case 'problem':
      return (
        <ProblemScreen
          title={copy('challenge.problem.title')}
          trouble={state.trouble}
          retryAfter={state.retryAfter}
          onRetry={verbs.restart}
        />
      );
  }
}

/** Proving and checking are one screen: nothing moves while the server thinks. */
function screenOf(state: ChallengeState): string {
  if (state.step === 'checking' || state.step === 'proving' || state.step === 'resending')
    return `proving ${state.factor.id}`;
  return state.step;
}
