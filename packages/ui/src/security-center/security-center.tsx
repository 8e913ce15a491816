'use client';

import { usePromptPreferences, useRememberedDevices, useSecurity } from '@kairos-mfa/react';
import { lazy, Suspense, type ReactElement, type ReactNode } from 'react';
import { KitCard } from '../kit-card.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { useCopy } from '../use-words.ts';
import { SecurityCenterView } from './security-center.view.tsx';

const Enrollment = lazy(() =>
  import('../enrollment/enrollment.tsx').then((module) => ({ default: module.Enrollment })),
);
const RecoveryCodes = lazy(() =>
  import('../recovery-codes/recovery-codes.tsx').then((module) => ({ default: module.RecoveryCodes })),
);
const CheckUp = lazy(() => import('./check-up.tsx').then((module) => ({ default: module.CheckUp })));

export interface SecurityCenterProps {
  /** Sections of your own below ours, e.g. the password. */
  children?: ReactNode;
  className?: string;
}

/**
 * The security page: factors, recovery codes, score, and what would help most now.
 * Changes that want a proof ask the one `<StepUpDialog>` of the app, so mount that too.
 */
export function SecurityCenter({ className, ...page }: SecurityCenterProps): ReactElement {
  return (
    <KitCard className={className} data-surface="settings">
      <SecurityPage {...page} />
    </KitCard>
  );
}

/** The same without the card around it. */
export function SecurityPage({ children }: Omit<SecurityCenterProps, 'className'>): ReactElement {
  const copy = useCopy();
  const security = useSecurity();
  const devices = useRememberedDevices();
  const preferences = usePromptPreferences();
  const { state, added, checked, codesKept, codesLeft } = security;

  function screen(): ReactNode {
    if (state.step === 'adding')
      return <Enrollment {...(state.factorType ? { type: state.factorType } : {})} onDone={added} />;
    if (state.step === 'keeping-codes')
      return <RecoveryCodes codes={state.codes} onKept={codesKept} onLeft={codesLeft} />;
    return state.step === 'checking-up' ? <CheckUp onPassed={checked} /> : null;
  }

  return (
    <SecurityCenterView
      {...security}
      devices={devices}
      preferences={preferences}
      screen={<Suspense fallback={<Waiting>{copy('common.loading')}</Waiting>}>{screen()}</Suspense>}
    >
      {children}
    </SecurityCenterView>
  );
}
