'use client';

import type { SecurityHook } from '@kairos-mfa/react';
import type { ReactElement, ReactNode, Ref } from 'react';
import type { SecurityState, StepUpRequest } from '../shared/flow-types.ts';
import { ThemedCard } from '../provider/themed-card.tsx';
import { Screen } from '../primitives/screen/screen.tsx';
import { Waiting } from '../primitives/waiting.tsx';
import { ProblemScreen } from '../shared/problem-screen.tsx';
import { useCopy } from '../shared/use-copy.ts';
import { RequiredEnrollmentContext, useRequiredEnrollmentPart } from './required-enrollment.context.ts';
import {
  RequiredEnrollmentBody,
  RequiredEnrollmentDeadline,
  RequiredEnrollmentIcon,
  RequiredEnrollmentLeave,
  RequiredEnrollmentRequest,
  RequiredEnrollmentSaved,
  RequiredEnrollmentSetUp,
  RequiredEnrollmentTitle,
} from './required-enrollment.parts.tsx';

/** What a layout stands for, and what can be done before it. */
export interface RequiredEnrollmentText {
  /** The action that is waiting, shown with its facts. */
  request?: Pick<StepUpRequest, 'action' | 'context'> | undefined;
  /** In place of our title. */
  title?: string | undefined;
  /** In place of our reason. */
  body?: string | undefined;
  /** Say so only where it is true: what the person was doing is kept. */
  workSaved?: boolean | undefined;
  /** ISO 8601. Until then the layout may be passed without it, with `onLater`. */
  deadline?: string | undefined;
}

export interface RequiredEnrollmentViewProps
  extends RequiredEnrollmentText, Pick<SecurityHook, 'add' | 'retry'> {
  state: SecurityState;
  /** Set-up, once the person has said yes. */
  enrollment?: ReactNode;
  /** Back to what the person was doing, with nothing set up. */
  onLeave?: (() => void) | undefined;
  /** Goes on without it; only before the deadline. */
  onLater?: (() => void) | undefined;
  /** The layout in an arrangement of your own, from `RequiredEnrollment.Title`, `RequiredEnrollment.SetUp` and the other parts. */
  layout?: ReactNode;
  className?: string | undefined;
  ref?: Ref<HTMLElement> | undefined;
}

/** The layout as a plain picture of its state. It stands in the page and never over it, so that it holds without scripts. */
export function RequiredEnrollmentView({
  className,
  ref,
  ...props
}: RequiredEnrollmentViewProps): ReactElement {
  return (
    <ThemedCard {...(ref ? { ref } : {})} className={className} data-surface="page">
      <Screen.Root step={props.state.step} data-part="required-enrollment">
        <RequiredEnrollmentScreen {...props} />
      </Screen.Root>
    </ThemedCard>
  );
}

function RequiredEnrollmentScreen({
  state,
  enrollment,
  retry,
  layout,
  onLeave,
  onLater,
  ...words
}: RequiredEnrollmentViewProps): ReactNode {
  const copy = useCopy();
  if (state.step === 'loading') return <Waiting>{copy('common.loading')}</Waiting>;
  if (state.step === 'problem')
    return (
      <ProblemScreen
        title={copy('security.problem.title')}
        failure={state.failure}
        retryAfter={state.retryAfter}
        onRetry={retry}
      />
    );
  if (state.step === 'adding') return enrollment;
  return (
    <RequiredEnrollmentContext value={{ ...words, onLeave, onLater }}>
      {layout ?? <DefaultRequiredEnrollmentLayout />}
    </RequiredEnrollmentContext>
  );
}

function DefaultRequiredEnrollmentLayout(): ReactElement {
  const { request } = useRequiredEnrollmentPart('Root');
  return (
    <>
      <RequiredEnrollmentRequest />
      <Screen.Header>
        {request ? null : <RequiredEnrollmentIcon />}
        <RequiredEnrollmentTitle />
        <RequiredEnrollmentBody />
        <RequiredEnrollmentDeadline />
      </Screen.Header>
      <RequiredEnrollmentSaved />
      <Screen.Actions>
        <RequiredEnrollmentSetUp />
        <RequiredEnrollmentLeave />
      </Screen.Actions>
    </>
  );
}
