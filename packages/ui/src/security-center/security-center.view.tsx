'use client';

import {
  securityAdvice,
  type PromptPreferencesHook,
  type RememberedDevicesHook,
  type SecurityHook,
} from '@kairos-mfa/react';
import { useState, type ReactElement, type ReactNode, type Ref } from 'react';
import type { SecurityState } from '../shared/flow-types.ts';
import { Screen } from '../primitives/screen/screen.tsx';
import { Waiting } from '../primitives/waiting.tsx';
import { ProblemScreen } from '../shared/problem-screen.tsx';
import { useCopy } from '../shared/use-copy.ts';
import { SecurityContext } from './security-center.context.ts';
import { SecurityDialog } from './security-dialog.tsx';
import { SecuritySections } from './security-sections.tsx';
import { SecuritySkeleton } from './security-skeleton.tsx';

export interface SecurityCenterViewProps extends Omit<
  SecurityHook,
  'added' | 'checked' | 'codesKept' | 'codesLeft'
> {
  /** Remembered devices, or `live` for those of whoever is signed in; without it, they are not shown. */
  devices?: RememberedDevicesHook | 'live';
  /** What may ask the person, or `live` for what it is; without it, it is not shown. */
  preferences?: PromptPreferencesHook | 'live';
  /** What stands in the dialog while something is set up, tried or kept; screens with flows of their own. */
  screen?: ReactNode;
  /** The page in an arrangement of your own, from `SecurityCenter.Factors`, `SecurityCenter.Codes` and the other parts. */
  children?: ReactNode;
  /** Today; the clock, where nobody says otherwise. */
  now?: Date;
  className?: string;
  ref?: Ref<HTMLDivElement>;
}

/** One's own protection, as a plain picture of its state. */
export function SecurityCenterView({ className, ref, ...props }: SecurityCenterViewProps): ReactElement {
  const { state, screen, confirm, back, add } = props;
  return (
    <Screen.Root ref={ref} step={screenKey(state)} className={className} data-part="security-center">
      <Page {...props} />
      <SecurityDialog state={state} screen={screen} confirm={confirm} back={back} add={add} />
    </Screen.Root>
  );
}

function Page({ state, devices, preferences, now, children, ...verbs }: SecurityCenterViewProps): ReactNode {
  const copy = useCopy();
  const [today] = useState(() => now ?? new Date());
  // Nobody knows the shape of an arrangement of the host's own.
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
    <SecurityContext value={{ ...verbs, state, advice, devices, preferences, now: today }}>
      {children ?? <SecuritySections />}
    </SecurityContext>
  );
}

/** The page is one screen, whatever is done on it or stands in front of it. */
function screenKey(state: SecurityState): string {
  return state.step === 'loading' || state.step === 'problem' ? state.step : 'overview';
}
