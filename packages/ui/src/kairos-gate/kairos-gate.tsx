'use client';

import type { MfaRequirementHook } from '@kairos-mfa/react';
import { useMfaRequirement } from '@kairos-mfa/react/internal/use-mfa-requirement';
import { lazy, Suspense, useState, type ReactElement, type ReactNode } from 'react';
import { ThemedCard } from '../provider/themed-card.tsx';
import { QuestionSkeleton } from '../shared/question-skeleton.tsx';
import { StepUpDialog } from '../step-up-dialog/step-up-dialog.tsx';

const Challenge = lazy(() =>
  import('../challenge/challenge.tsx').then((module) => ({ default: module.Challenge })),
);
const SetupOffer = lazy(() =>
  import('../setup-offer/setup-offer.tsx').then((module) => ({ default: module.SetupOffer })),
);
const RequiredEnrollment = lazy(() =>
  import('../required-enrollment/required-enrollment.tsx').then((module) => ({
    default: module.RequiredEnrollment,
  })),
);
const GateProblem = lazy(() =>
  import('./gate-problem.tsx').then((module) => ({ default: module.GateProblem })),
);

/** The props of `<KairosGate>`. */
export interface KairosGateProps {
  /** The app, shown once nothing is required. */
  children: ReactNode;
  /** Shown until the server has answered. Default: a card in the shape of a question. */
  fallback?: ReactNode | undefined;
  /** Called when the person leaves, e.g. to sign in with another account. Without it there is no such button. */
  onLeave?: (() => void) | undefined;
  /** Says on a required set-up that the person's work is saved. Set it only if that is true. */
  workSaved?: boolean | undefined;
}

/**
 * Shows the app once nothing is required of the session, and before that the screen that is: challenge, set-up or its
 * offer. It also shows the step-up of an action, in the place of a `<StepUpDialog>`. It protects nothing: the server
 * refuses by itself. Each screen is loaded when it is needed.
 */
export function KairosGate({ children, ...screen }: KairosGateProps): ReactElement {
  const gate = useMfaRequirement();
  // An offer keeps nobody out, also where the server does not answer after it.
  const [isOfferOver, setOfferOver] = useState(false);
  const isOffer = gate.requirement === 'offer' && !isOfferOver;
  const isOpen = gate.state.step === 'known' && !isOffer && !isHeld(gate.state.signIn);
  return (
    <>
      {isOpen ? (
        children
      ) : (
        <Suspense>
          <Suspense fallback={<LoadingCard />}>
            <RequiredScreen gate={gate} {...screen} onOfferEnd={() => setOfferOver(true)} />
          </Suspense>
        </Suspense>
      )}
      <StepUpDialog />
    </>
  );
}

function isHeld(signIn: 'clear' | 'challenge' | 'enroll' | 'offer'): boolean {
  return signIn === 'challenge' || signIn === 'enroll';
}

interface RequiredScreenProps extends Omit<KairosGateProps, 'children'> {
  gate: MfaRequirementHook;
  onOfferEnd: () => void;
}

function RequiredScreen({ gate, fallback, onLeave, workSaved, onOfferEnd }: RequiredScreenProps): ReactNode {
  const { state, refresh } = gate;
  if (state.step === 'loading') return fallback ?? <LoadingCard />;
  if (state.step === 'problem') return <GateProblem {...state} onRetry={refresh} />;
  switch (state.signIn) {
    case 'challenge':
      // The hook asks again by itself once a challenge was passed.
      return <Challenge key={state.round} purpose="sign_in" onEnrolled={refresh} onLeave={onLeave} />;
    case 'enroll':
      return (
        <RequiredEnrollment key={state.round} workSaved={workSaved} onComplete={refresh} onLeave={onLeave}>
          <LoadingCard />
        </RequiredEnrollment>
      );
    case 'offer':
      return <SetupOffer onEnd={onOfferEnd} />;
    case 'clear':
      return null;
  }
}

function LoadingCard(): ReactElement {
  return (
    <ThemedCard data-surface="page">
      <QuestionSkeleton />
    </ThemedCard>
  );
}
