'use client';

import type {
  PromptHistoryHook,
  PromptPreferencesHook,
  RememberedDevicesHook,
  SecurityHook,
} from '@kairos-mfa/react';
import { securityAdvice } from '@kairos-mfa/react/internal/security-advice';
import { useState, type ReactElement, type ReactNode, type Ref } from 'react';
import { Screen } from '../primitives/screen/index.ts';
import { Waiting } from '../primitives/waiting.tsx';
import type { SecurityState } from '../shared/flow-types.ts';
import { ProblemScreen } from '../shared/problem-screen.tsx';
import { useCopy } from '../shared/use-copy.ts';
import { SecurityContext } from './security-center.context.ts';
import { SecurityDialog } from './security-dialog.tsx';
import { SecuritySections } from './security-sections.tsx';
import { SecuritySkeleton } from './security-skeleton.tsx';
import '../words/security.words.ts';

/** The props of `<SecurityCenterView>`. */
export interface SecurityCenterViewProps extends Omit<
  SecurityHook,
  'factorAdded' | 'factorChecked' | 'codesAcknowledged' | 'codesSkipped'
> {
  /** The remembered devices, or `live` to load them. Without it they are not shown. */
  devices?: RememberedDevicesHook | 'live';
  /** The prompt preferences, or `live` to load them. Without it they are not shown. */
  preferences?: PromptPreferencesHook | 'live';
  /** What the person was asked, or `live` to load it. Without it it is not shown. */
  history?: PromptHistoryHook | 'live';
  /** The content of the dialog during an enrollment, a check or with new codes: screens with flows of their own. */
  screen?: ReactNode;
  /** A layout of your own, made of `SecurityCenter.Factors`, `SecurityCenter.Codes` and the other parts. */
  children?: ReactNode;
  /** The current time. Default: the clock. */
  now?: Date;
  className?: string;
  ref?: Ref<HTMLDivElement>;
}

/** The security page, rendered from its state alone. */
export function SecurityCenterView({ className, ref, ...props }: SecurityCenterViewProps): ReactElement {
  const { state, screen, confirm, back, add } = props;
  return (
    <Screen.Root ref={ref} step={screenKey(state)} className={className} data-part="security-center">
      <Page {...props} />
      <SecurityDialog state={state} screen={screen} confirm={confirm} back={back} add={add} />
    </Screen.Root>
  );
}

function Page({
  state,
  devices,
  preferences,
  history,
  now,
  children,
  ...verbs
}: SecurityCenterViewProps): ReactNode {
  const copy = useCopy();
  const [today] = useState(() => now ?? new Date());
  // The skeleton has the shape of the default layout only.
  if (state.step === 'loading')
    return children ? <Waiting>{copy('security.loading')}</Waiting> : <SecuritySkeleton />;
  if (state.step === 'problem')
    return (
      <ProblemScreen
        title={copy('security.problem.title')}
        failure={state.failure}
        retryAfter={state.retryAfter}
        onRetry={verbs.retry}
      />
    );
  const [advice] = securityAdvice(state.security, today);
  return (
    <SecurityContext value={{ ...verbs, state, advice, devices, preferences, history, now: today }}>
      {children ?? <SecuritySections />}
    </SecurityContext>
  );
}

/** The page is one screen, also while a dialog is open. */
function screenKey(state: SecurityState): string {
  return state.step === 'loading' || state.step === 'problem' ? state.step : 'overview';
}
