'use client';

import { formatDay } from '@kairos-mfa/copy';
import type { SecurityHook } from '@kairos-mfa/react';
import type { ReactElement, ReactNode } from 'react';
import type { SecurityState, StepUpRequest } from '../flow-types.ts';
import { KitCard } from '../kit-card.tsx';
import { Button } from '../parts/button.tsx';
import { Glyph } from '../parts/glyph.tsx';
import { CheckIcon, MomentIcon } from '../parts/icons.tsx';
import { Screen } from '../parts/screen.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { ProblemScreen } from '../problem-screen.tsx';
import { Approval } from '../step-up/approval.tsx';
import { useCopy } from '../use-words.ts';

/** What a gate stands for, and what can be done before it. */
export interface GateWords {
  /** The action that is waiting, shown with its facts. */
  request?: Pick<StepUpRequest, 'action' | 'context'> | undefined;
  title?: string | undefined;
  body?: string | undefined;
  /** Say so only where it is true: what the person was doing is kept. */
  workSaved?: boolean | undefined;
  /** ISO 8601. Until then the gate may be passed without it, with `onLater`. */
  deadline?: string | undefined;
}

export interface RequiredEnrollmentViewProps extends GateWords, Pick<SecurityHook, 'add' | 'retry'> {
  state: SecurityState;
  /** Set-up, once the person has said yes. */
  enrollment?: ReactNode;
  onLeave?: (() => void) | undefined;
  /** Goes on without it; only before the deadline. */
  onLater?: (() => void) | undefined;
  className?: string | undefined;
}

/** The gate as a plain picture of its state. It stands in the page and never over it, so that it holds without scripts. */
export function RequiredEnrollmentView({ className, ...props }: RequiredEnrollmentViewProps): ReactElement {
  return (
    <KitCard className={className} data-surface="page">
      <Screen.Root step={props.state.step} data-part="gate">
        <GateScreen {...props} />
      </Screen.Root>
    </KitCard>
  );
}

function GateScreen({ state, enrollment, retry, ...gate }: RequiredEnrollmentViewProps): ReactNode {
  const copy = useCopy();
  if (state.step === 'loading') return <Waiting>{copy('common.loading')}</Waiting>;
  if (state.step === 'problem')
    return (
      <ProblemScreen
        title={copy('security.problem.title')}
        trouble={state.trouble}
        retryAfter={state.retryAfter}
        onRetry={retry}
      />
    );
  return state.step === 'adding' ? enrollment : <Gate {...gate} />;
}

type GateProps = Omit<RequiredEnrollmentViewProps, 'state' | 'enrollment' | 'retry' | 'className'>;

function Gate({ request, title, body, workSaved, deadline, add, onLeave, onLater }: GateProps): ReactElement {
  const copy = useCopy();
  return (
    <>
      {request ? <Approval {...request} label={copy('gate.waiting')} /> : null}
      <Screen.Header>
        {request ? null : (
          <Glyph data-tone="accent">
            <MomentIcon />
          </Glyph>
        )}
        <Screen.Title>{title ?? copy('gate.title')}</Screen.Title>
        <Screen.Lead>{body ?? copy('gate.body')}</Screen.Lead>
        {deadline ? (
          <Screen.Note>
            {copy('gate.until', { date: formatDay(copy.locale, new Date(deadline)) })}
          </Screen.Note>
        ) : null}
      </Screen.Header>
      {workSaved ? (
        <p data-slot="work-saved">
          <CheckIcon />
          {copy('gate.saved')}
        </p>
      ) : null}
      <Screen.Actions>
        <Button variant="primary" onClick={() => add()}>
          {copy('gate.action')}
        </Button>
        {deadline && onLater ? (
          <Button variant="quiet" onClick={onLater}>
            {copy('gate.later')}
          </Button>
        ) : onLeave ? (
          <Button variant="quiet" onClick={onLeave}>
            {copy('gate.leave')}
          </Button>
        ) : null}
      </Screen.Actions>
    </>
  );
}
