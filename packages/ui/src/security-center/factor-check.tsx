'use client';

import '../chunks/core.chunk.ts';
import '../chunks/proof.chunk.ts';
import { useChallenge } from '@kairos-mfa/react/internal/use-challenge';
import { useLatest } from '@kairos-mfa/react/internal/use-latest';
import { useEffect, type ReactElement } from 'react';
import { ChallengeView } from '../challenge/challenge.view.tsx';

/** Checks once that a factor still works, with the challenge of a sign-in. */
export function FactorCheck({ onPassed }: { onPassed: () => void }): ReactElement {
  const challenge = useChallenge({ purpose: 'sign_in' });
  const { step } = challenge.state;
  const latest = useLatest(onPassed);
  useEffect(() => {
    if (step === 'passed' || step === 'enrollment-required') latest.current();
  }, [step, latest]);
  return <ChallengeView {...challenge} />;
}
