'use client';

import {
  securityAdvice,
  type PromptPreferencesHook,
  type RememberedDevicesHook,
  type SecurityHook,
} from '@kairos-mfa/react';
import { useState, type ReactElement, type ReactNode } from 'react';
import type { Security, SecurityState } from '../flow-types.ts';
import { Button } from '../parts/button.tsx';
import { PlusIcon } from '../parts/icons.tsx';
import { Problem } from '../parts/problem.tsx';
import { Screen } from '../parts/screen.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { ProblemScreen } from '../problem-screen.tsx';
import { troubleTone, troubleWords, useCopy } from '../use-words.ts';
import { AdviceView } from './advice.view.tsx';
import { Changed } from './changed.tsx';
import { CodesView } from './codes.view.tsx';
import { DevicesView } from './devices.view.tsx';
import { FactorRow, type FactorRowProps } from './factor-row.view.tsx';
import { PreferencesView } from './preferences.view.tsx';
import { ScoreView } from './score.view.tsx';
import { Section } from './section.tsx';
import { SecurityDialog } from './security-dialog.view.tsx';

export interface SecurityCenterViewProps extends Omit<
  SecurityHook,
  'added' | 'checked' | 'codesKept' | 'codesLeft'
> {
  /** Remembered devices; without it, they are not shown. */
  devices?: RememberedDevicesHook;
  /** What may ask the person; without it, it is not shown. */
  preferences?: PromptPreferencesHook;
  /** What stands in the dialog while something is set up, tried or kept; screens with flows of their own. */
  screen?: ReactNode;
  /** Sections of your own below ours, e.g. the password. */
  children?: ReactNode;
  /** Today; the clock, where nobody says otherwise. */
  now?: Date;
  className?: string;
}

/** One's own protection, as a plain picture of its state. */
export function SecurityCenterView({ className, ...props }: SecurityCenterViewProps): ReactElement {
  const { state, screen, confirm, back, add } = props;
  return (
    <Screen.Root step={screenOf(state)} className={className} data-part="security-center">
      <SecurityPage {...props} />
      <SecurityDialog state={state} screen={screen} confirm={confirm} back={back} add={add} />
    </Screen.Root>
  );
}

function SecurityPage({ now, children, ...props }: SecurityCenterViewProps): ReactNode {
  const copy = useCopy();
  const [today] = useState(() => now ?? new Date());
  const { state } = props;
  if (state.step === 'loading') return <Waiting>{copy('security.loading')}</Waiting>;
  if (state.step === 'problem')
    return (
      <ProblemScreen
        title={copy('security.problem.title')}
        trouble={state.trouble}
        retryAfter={state.retryAfter}
        onRetry={props.retry}
      />
    );
  const { security } = state;
  const [advice] = securityAdvice(security, today);
  const trouble = state.step === 'overview' ? state.trouble : undefined;
  const changed = state.step === 'overview' ? state.changed : undefined;
  return (
    <>
      <ScoreView score={security.score} hasAdvice={advice !== undefined} />
      <Changed>{changed ? copy(`security.changed.${changed}`) : null}</Changed>
      <Problem tone={troubleTone(trouble)}>{troubleWords(copy, trouble)}</Problem>
      {advice ? <AdviceView advice={advice} {...props} /> : null}
      <FactorsSection
        {...props}
        security={security}
        now={today}
        offersMore={advice?.kind !== 'only-one-factor'}
      />
      {security.factors.length > 0 ? (
        <Section title={copy('security.codes.title')}>
          <CodesView
            codes={security.recoveryCodes}
            busy={state.step === 'working' && state.task.type === 'regenerate'}
            // Not where the advice above offers the very same.
            regenerate={advice?.kind.startsWith('codes-') ? undefined : props.regenerate}
          />
        </Section>
      ) : null}
      {props.devices && security.factors.length > 0 ? <DevicesView {...props.devices} now={today} /> : null}
      {props.preferences ? <PreferencesView {...props.preferences} /> : null}
      {children}
    </>
  );
}

type FactorsSectionProps = SecurityCenterViewProps & {
  security: Security;
  now: Date;
  /** Not where the advice above offers the very same. */
  offersMore: boolean;
};

function FactorsSection({ state, security, now, offersMore, ...verbs }: FactorsSectionProps): ReactElement {
  const copy = useCopy();
  const isEmpty = security.factors.length === 0;
  const canAdd =
    offersMore && !isEmpty && security.factorOptions.some((option) => option.state === 'available');
  return (
    <Section
      title={copy('security.factors.title')}
      tool={
        canAdd ? (
          <Button data-size="small" onClick={() => verbs.add()}>
            <PlusIcon />
            {copy('security.factors.add')}
          </Button>
        ) : null
      }
    >
      {isEmpty ? (
        <p data-slot="empty">{copy('security.factors.empty')}</p>
      ) : (
        <ul data-slot="factor-rows">
          {security.factors.map((factor) => (
            <FactorRow
              key={factor.id}
              factor={factor}
              now={now}
              state={rowState(state, factor.id)}
              trouble={state.step === 'renaming' ? state.trouble : undefined}
              onRename={() => verbs.rename(factor.id)}
              onRemove={() => verbs.remove(factor.id)}
              onName={verbs.saveName}
              onCancel={verbs.back}
            />
          ))}
        </ul>
      )}
    </Section>
  );
}

function rowState(state: SecurityState, factorId: string): FactorRowProps['state'] {
  if (state.step === 'renaming' && state.factor.id === factorId) return 'naming';
  if (state.step !== 'working' || state.task.type === 'regenerate' || state.task.factorId !== factorId)
    return 'resting';
  return state.task.type === 'rename' ? 'saving-name' : 'removing';
}

/** The page is one screen, whatever is done on it or stands in front of it. */
function screenOf(state: SecurityState): string {
  return state.step === 'loading' || state.step === 'problem' ? state.step : 'overview';
}
