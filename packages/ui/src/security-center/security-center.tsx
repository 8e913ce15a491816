'use client';

import '../chunks/core.chunk.ts';
import '../chunks/proof.chunk.ts';
import { usePromptHistory } from '@kairos-mfa/react/internal/use-prompt-history';
import { usePromptPreferences } from '@kairos-mfa/react/internal/use-prompt-preferences';
import { useRememberedDevices } from '@kairos-mfa/react/internal/use-remembered-devices';
import { useSecurity } from '@kairos-mfa/react/internal/use-security';
import { lazy, Suspense, type ReactElement, type ReactNode, type Ref } from 'react';
import { LazyEnrollment } from '../enrollment/lazy-enrollment.ts';
import { Waiting } from '../primitives/waiting.tsx';
import { ThemedCard } from '../provider/themed-card.tsx';
import { useCopy } from '../shared/use-copy.ts';
import { SecurityCenterView, type SecurityCenterViewProps } from './security-center.view.tsx';
import '../words/common.words.ts';

const RecoveryCodes = lazy(() =>
  import('../recovery-codes/recovery-codes.tsx').then((module) => ({ default: module.RecoveryCodes })),
);
const FactorCheck = lazy(() =>
  import('./factor-check.tsx').then((module) => ({ default: module.FactorCheck })),
);

/** The props of `<SecurityCenter>`. */
export interface SecurityCenterProps {
  /** A layout of your own, made of `SecurityCenter.Sections`, `SecurityCenter.Factors` and the other parts. */
  children?: ReactNode | undefined;
  className?: string | undefined;
  ref?: Ref<HTMLElement> | undefined;
}

/**
 * The security page: factors, recovery codes, score, and the most useful next step.
 * Changes that need a step-up use the app's `<StepUpDialog>`, so mount that as well.
 */
export function SecurityCenter({ className, ref, ...page }: SecurityCenterProps): ReactElement {
  return (
    <ThemedCard ref={ref} className={className} data-surface="settings">
      <SecurityPage {...page} />
    </ThemedCard>
  );
}

/** The same without the card around it. */
export function SecurityPage({ children }: Pick<SecurityCenterProps, 'children'>): ReactElement {
  if (children === undefined || children === null) return <CompletePage />;
  return (
    <Page devices="live" preferences="live" history="live">
      {children}
    </Page>
  );
}

/** Loads all sections at once, because all of them are shown. */
function CompletePage(): ReactElement {
  return (
    <Page
      devices={useRememberedDevices()}
      preferences={usePromptPreferences()}
      history={usePromptHistory()}
    />
  );
}

function Page(
  sections: Pick<SecurityCenterViewProps, 'devices' | 'preferences' | 'history' | 'children'>,
): ReactElement {
  const copy = useCopy();
  const security = useSecurity();
  const { state, factorAdded, factorChecked, codesAcknowledged, codesSkipped } = security;

  function screen(): ReactNode {
    if (state.step === 'adding')
      return (
        <LazyEnrollment {...(state.factorType ? { type: state.factorType } : {})} onDone={factorAdded} />
      );
    if (state.step === 'showing-recovery-codes')
      return (
        <RecoveryCodes codes={state.codes} onAcknowledged={codesAcknowledged} onSkipped={codesSkipped} />
      );
    return state.step === 'checking-factor' ? <FactorCheck onPassed={factorChecked} /> : null;
  }

  return (
    <SecurityCenterView
      {...security}
      {...sections}
      screen={<Suspense fallback={<Waiting>{copy('common.loading')}</Waiting>}>{screen()}</Suspense>}
    />
  );
}
