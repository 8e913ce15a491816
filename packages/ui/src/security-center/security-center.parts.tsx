'use client';

import { usePromptHistory } from '@kairos-mfa/react/internal/use-prompt-history';
import { usePromptPreferences } from '@kairos-mfa/react/internal/use-prompt-preferences';
import { useRememberedDevices } from '@kairos-mfa/react/internal/use-remembered-devices';
import type { ComponentProps, ReactElement } from 'react';
import { Problem, type ProblemProps } from '../primitives/problem.tsx';
import { failureTone, failureText } from '../shared/failure-text.ts';
import { useCopy } from '../shared/use-copy.ts';
import { AdviceSection } from './advice.section.tsx';
import { ChangeConfirmation } from './change-confirmation.tsx';
import { DevicesSection } from './devices.section.tsx';
import { HistorySection } from './history.section.tsx';
import { PreferencesSection } from './preferences.section.tsx';
import { useSecurityPart } from './security-center.context.ts';
import '../words/security.words.ts';

type SectionPartProps = Omit<ComponentProps<'section'>, 'children' | 'title'>;

/** Confirms the last change. Keep it: it is announced. */
export function SecurityChanged(props: Omit<ComponentProps<'output'>, 'children'>): ReactElement {
  const copy = useCopy();
  const { state } = useSecurityPart('Changed');
  const changed = state.step === 'overview' ? state.changed : undefined;
  return (
    <ChangeConfirmation {...props}>{changed ? copy(`security.changed.${changed}`) : null}</ChangeConfirmation>
  );
}

/** Shows why a change was refused. Keep it: it is announced. */
export function SecurityProblem(props: Omit<ProblemProps, 'children' | 'tone'>): ReactElement {
  const copy = useCopy();
  const { state } = useSecurityPart('Problem');
  const failure = state.step === 'overview' ? state.failure : undefined;
  return (
    <Problem {...props} tone={failureTone(failure)}>
      {failureText(copy, failure)}
    </Problem>
  );
}

/** The most useful next step, with a button that does it. Not rendered if there is none. */
export function SecurityAdvice(props: SectionPartProps): ReactElement | null {
  const { advice, add, regenerate, checkFactor } = useSecurityPart('Advice');
  return advice ? <AdviceSection {...props} advice={advice} {...{ add, regenerate, checkFactor }} /> : null;
}

/** The devices on which no second factor is asked for. Not rendered if the policy allows none. */
export function SecurityDevices(props: SectionPartProps): ReactElement | null {
  const { state, devices } = useSecurityPart('Devices');
  if (!devices || state.security.factors.length === 0) return null;
  return devices === 'live' ? <LiveDevices {...props} /> : <DevicesSection {...props} {...devices} />;
}

function LiveDevices(props: SectionPartProps): ReactElement {
  return <DevicesSection {...props} {...useRememberedDevices()} />;
}

/** Whether the person may be prompted and reminded. */
export function SecurityPreferences(props: SectionPartProps): ReactElement | null {
  const { preferences } = useSecurityPart('Preferences');
  if (!preferences) return null;
  return preferences === 'live' ? (
    <LivePreferences {...props} />
  ) : (
    <PreferencesSection {...props} {...preferences} />
  );
}

function LivePreferences(props: SectionPartProps): ReactElement {
  return <PreferencesSection {...props} {...usePromptPreferences()} />;
}

/** What the person was asked in the last year, and their answers. */
export function SecurityHistory(props: SectionPartProps): ReactElement | null {
  const { history } = useSecurityPart('History');
  if (!history) return null;
  return history === 'live' ? <LiveHistory {...props} /> : <HistorySection {...props} {...history} />;
}

function LiveHistory(props: SectionPartProps): ReactElement {
  return <HistorySection {...props} {...usePromptHistory()} />;
}
