'use client';

import { useChallenge, type ChallengeHookOptions } from '@kairos-mfa/react';
import { lazy, Suspense, useEffect, useRef, type ReactElement } from 'react';
import type { ChallengeState } from '../flow-types.ts';
import { KitCard } from '../kit-card.tsx';
import { HeadingLevelContext } from '../parts/screen.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { useCopy } from '../use-words.ts';
import { ChallengeView } from './challenge.view.tsx';

const Enrollment = lazy(() =>
  import('../enrollment/enrollment.tsx').then((module) => ({ default: module.Enrollment })),
);

/** What was won: the session's new assurance at sign-in, or a grant for the action. */
export type Passed = Extract<ChallengeState, { step: 'passed' }>;

export interface ChallengeProps {
  /** Read once, when it opens: `sign_in`, or the step-up of one action. */
  purpose: ChallengeHookOptions | 'sign_in';
  /** Called once. */
  onPassed?: (passed: Passed) => void;
  /** Nothing was enrolled, and now something is: check the session again. */
  onEnrolled?: () => void;
  /** The level of its title in the page's outline; default 2. */
  headingLevel?: 1 | 2 | 3 | 4;
  className?: string;
}

/** The sign-in page's second step: a card that asks for the preferred factor, another way always in reach. */
export function Challenge({
  purpose,
  onPassed,
  onEnrolled,
  headingLevel = 2,
  className,
}: ChallengeProps): ReactElement {
  const copy = useCopy();
  const challenge = useChallenge(purpose === 'sign_in' ? { purpose } : purpose);
  const { state } = challenge;
  const latest = useRef(onPassed);
  useEffect(() => {
    latest.current = onPassed;
  });
  useEffect(() => {
    if (state.step === 'passed') latest.current?.(state);
  }, [state]);
  return (
    <KitCard className={className} data-surface="page">
      <HeadingLevelContext value={headingLevel}>
        <ChallengeView
          {...challenge}
          enrollment={
            <Suspense fallback={<Waiting>{copy('common.loading')}</Waiting>}>
              <Enrollment onDone={() => onEnrolled?.()} />
            </Suspense>
          }
        />
      </HeadingLevelContext>
    </KitCard>
  );
}
