'use client';

import { useLatest } from '@kairos-mfa/react/internal/use-latest';
import { useNextStep } from '@kairos-mfa/react/internal/use-next-step';
import { useEffect, type ReactElement, type ReactNode, type Ref } from 'react';
import { NextStepCardView } from './next-step-card.view.tsx';
import { NextStepScreen } from './next-step.screen.tsx';

/** How a card ended. `none`: the server suggests nothing now. */
export type NextStepEnd = 'done' | 'dismissed' | 'none';

/** The props of `<NextStepCard>`. */
export interface NextStepCardProps {
  /** Called once, when nothing more is to be answered. */
  onEnd?: ((end: NextStepEnd) => void) | undefined;
  /** A layout of your own, made of `NextStepCard.Title`, `NextStepCard.Accept` and the other parts. */
  layout?: ReactNode | undefined;
  className?: string | undefined;
  ref?: Ref<HTMLElement> | undefined;
}

/**
 * A card with a next step for a person who has a factor: another factor, recovery codes, a passkey on this device, a
 * check-up. Put it where it covers nothing, e.g. above the content of a page; it renders nothing unless the policy has
 * `prompt.nextSteps` and the server suggests a step.
 */
export function NextStepCard({ onEnd, ...view }: NextStepCardProps): ReactElement | null {
  const nextStep = useNextStep();
  const { state, completed, left } = nextStep;
  const latest = useLatest(onEnd);
  const end =
    state.step === 'silent'
      ? 'none'
      : state.step === 'done' || state.step === 'dismissed'
        ? state.step
        : undefined;
  useEffect(() => {
    if (end) latest.current?.(end);
  }, [end, latest]);
  return (
    <NextStepCardView
      {...view}
      {...nextStep}
      screen={
        state.step === 'opened' ? (
          <NextStepScreen suggestion={state.suggestion} onDone={completed} onLeave={left} />
        ) : null
      }
    />
  );
}
