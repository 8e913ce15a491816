'use client';

import '../chunks/core.chunk.ts';
import '../chunks/proof.chunk.ts';
import type { ChallengeHookOptions } from '@kairos-mfa/react';
import { useChallenge } from '@kairos-mfa/react/internal/use-challenge';
import { useLatest } from '@kairos-mfa/react/internal/use-latest';
import { Suspense, useEffect, type ReactElement, type ReactNode, type Ref } from 'react';
import { LazyEnrollment } from '../enrollment/lazy-enrollment.ts';
import { HeadingLevelContext } from '../primitives/screen/screen.tsx';
import { SubmitOnComplete, type SubmitOnCompleteProps } from '../primitives/submit-on-complete.tsx';
import { Waiting } from '../primitives/waiting.tsx';
import { ThemedCard } from '../provider/themed-card.tsx';
import type { ChallengeState } from '../shared/flow-types.ts';
import { useCopy } from '../shared/use-copy.ts';
import { ChallengeView } from './challenge.view.tsx';
import '../words/common.words.ts';

/** The result of a challenge: the session's new assurance at sign-in, or a grant for the action. */
export type ChallengePassed = Extract<ChallengeState, { step: 'passed' }>;

/** The props of `<Challenge>`. */
export interface ChallengeProps extends SubmitOnCompleteProps {
  /** `sign_in`, or the step-up of one action. Read once, on mount. */
  purpose: ChallengeHookOptions | 'sign_in';
  /** Called once, when the proof was accepted. */
  onPassed?: ((passed: ChallengePassed) => void) | undefined;
  /** Called after a first factor was enrolled here: read the session again. */
  onEnrolled?: (() => void) | undefined;
  /** Called when the person leaves, e.g. to sign in with another account. Without it there is no such button. */
  onLeave?: (() => void) | undefined;
  /** The heading level of the title. Default: 2. */
  headingLevel?: 1 | 2 | 3 | 4 | undefined;
  /** A layout of your own for the choice and the proof, made of `Challenge.Title`, `Challenge.Proof` and the other parts. */
  children?: ReactNode | undefined;
  className?: string | undefined;
  ref?: Ref<HTMLElement> | undefined;
}

/** The second step of a sign-in page: a card that asks for the preferred factor and lets the person choose another. */
export function Challenge({
  purpose,
  onPassed,
  onEnrolled,
  onLeave,
  headingLevel = 2,
  submitOnComplete,
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
        <SubmitOnComplete submitOnComplete={submitOnComplete}>
          <ChallengeView
            {...challenge}
            leave={onLeave}
            enrollment={
              <Suspense fallback={<Waiting>{copy('common.loading')}</Waiting>}>
                <LazyEnrollment onDone={() => onEnrolled?.()} />
              </Suspense>
            }
          >
            {children}
          </ChallengeView>
        </SubmitOnComplete>
      </HeadingLevelContext>
    </ThemedCard>
  );
}
