'use client';

import { lazy, Suspense, type ReactElement } from 'react';
import { LazyEnrollment } from '../enrollment/lazy-enrollment.ts';
import type { NextStepState } from '../shared/flow-types.ts';
import { Loading } from '../shared/loading.tsx';

const RegenerateCodes = lazy(() =>
  import('../security-center/regenerate-codes.tsx').then((module) => ({ default: module.RegenerateCodes })),
);
const FactorCheck = lazy(() =>
  import('../security-center/factor-check.tsx').then((module) => ({ default: module.FactorCheck })),
);

/** The props of `<NextStepScreen>`. */
export interface NextStepScreenProps {
  suggestion: Extract<NextStepState, { step: 'opened' }>['suggestion'];
  onDone: () => void;
  onLeave: () => void;
}

/** The screen that a step leads to: the same as on the security page, with its step-up. Loaded when it is needed. */
export function NextStepScreen(props: NextStepScreenProps): ReactElement {
  return (
    <Suspense fallback={<Loading />}>
      <StepScreen {...props} />
    </Suspense>
  );
}

function StepScreen({ suggestion, onDone, onLeave }: NextStepScreenProps): ReactElement {
  switch (suggestion.step) {
    case 'recovery_codes':
      return <RegenerateCodes isConfirmed onEnd={(end) => (end === 'done' ? onDone() : onLeave())} />;
    case 'second_factor':
      return <LazyEnrollment onDone={onDone} onLeave={onLeave} />;
    case 'device_passkey':
      return <LazyEnrollment type={suggestion.factorType} onDone={onDone} onLeave={onLeave} />;
    case 'check_up':
      return <FactorCheck onPassed={onDone} />;
  }
}
