'use client';

import { useChallenge, useLatest, type ChallengeHookOptions } from '@kairos-mfa/react';
import { lazy, Suspense, useEffect, type ReactElement, type ReactNode, type Ref } from 'react';
import type { ChallengeState } from '../shared/flow-types.ts';
import { ThemedCard } from '../provider/themed-card.tsx';
import { HeadingLevelContext } from '../primitives/screen/screen.tsx';
import { Waiting } from '../primitives/waiting.tsx';
import { useCopy } from '../shared/use-copy.ts';
import { ChallengeView } from './challenge.view.tsx';

const Enrollment = lazy(() =>
  import('../enrollment/enrollment.tsx').then((module) => ({ default: module.Enrollment })),
);

/** What was won: the session's new assurance at sign-in, or a grant for the action. */
export type ChallengePassed = Extract<ChallengeState, { step: 'passed' }>;

export interface ChallengeProps {
  /** Read once, when it opens: `sign_in`, or the step-up of one action. */
  purpose: ChallengeHookOptions | 'sign_in';
  /** Called once. */
  onPassed?: (passed: ChallengePassed) => void;
  /** Nothing was enrolled, and now something is: check the session again. */
  onEnrolled?: () => void;
  /** Called when the person leaves it undone, e.g. to sign in as somebody else; without it, no button offers that. */
  onLeave?: () => void;
  /** The level of its title in the page's outline; default 2. */
  headingLevel?: 1 | 2 | 3 | 4;
  /** The choice and the proof in an arrangement of your own, from `Challenge.Title`, `Challenge.Proof` and the other parts. */
  children?: ReactNode;
  className?: string;
  ref?: Ref<HTMLElement>;
}

/** The sign-in page's second step: a card that asks for the preferred factor, another way always in reach. */
export function Challenge({
  purpose,
  onPassed,
  onEnrolled,
  onLeave,
  headingLevel = 2,
  children,
  className,
  ref,
}: ChallengeProps): ReactElement {
  const copy = useCopy();
  const challenge = useChallenge(purpose === 'sign_in' ? { purpose } : purpose);
  const { state } = challenge;
  const latest = useLatest(onPassed);
  useEffect(() => {
    if (state.step === 'passed') latest.current?.(state);
  }, [state, latest]);
  return (
    <ThemedCard ref={ref} className={className} data-surface="page">
      <HeadingLevelContext value={headingLevel}>
        <ChallengeView
          {...challenge}
          leave={onLeave}
          enrollment={
            <Suspense fallback={<Waiting>{copy('common.loading')}</Waiting>}>
              <Enrollment onDone={() => onEnrolled?.()} />
            </Suspense>
          }
        >
          {children}
        </ChallengeView>
      </HeadingLevelContext>
    </ThemedCard>
  );
}
