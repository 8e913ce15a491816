'use client';

import type { SecurityHook } from '@kairos-mfa/react';
import type { ReactElement, ReactNode, Ref } from 'react';
import { Screen } from '../primitives/screen/index.ts';
import { ThemedCard } from '../provider/themed-card.tsx';
import type { SecurityState, StepUpRequest } from '../shared/flow-types.ts';
import { ProblemScreen } from '../shared/problem-screen.tsx';
import { PurposeHeader } from '../shared/purpose-header.tsx';
import { QuestionSkeleton } from '../shared/question-skeleton.tsx';
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
  RequiredEnrollmentSteps,
  RequiredEnrollmentTitle,
} from './required-enrollment.parts.tsx';
import '../words/security.words.ts';

/** What a required enrollment is about. */
export interface RequiredEnrollmentText {
  /** The pending action, shown with its facts. */
  request?: Pick<StepUpRequest, 'action' | 'context'> | undefined;
  /** Replaces the title. */
  title?: string | undefined;
  /** Replaces the reason. */
  body?: string | undefined;
  /** Says that the person's work is saved, also what is not sent yet. Set it only if that is true. */
  workSaved?: boolean | undefined;
  /** ISO 8601. Until then the person may continue without enrolling, with `onLater`. */
  deadline?: string | undefined;
}

/** The props of `<RequiredEnrollmentView>`. */
export interface RequiredEnrollmentViewProps
  extends RequiredEnrollmentText, Pick<SecurityHook, 'add' | 'retry'> {
  state: SecurityState;
  /** The enrollment, once the person has started it. */
  enrollment?: ReactNode;
  /** The new recovery codes, once the person has asked for them. */
  codes?: ReactNode;
  /** Shows new recovery codes; needed where only they may be missing. */
  saveCodes?: (() => void) | undefined;
  /** Goes back without enrolling. */
  onLeave?: (() => void) | undefined;
  /** Continues without enrolling; only before the deadline. */
  onLater?: (() => void) | undefined;
  /** A layout of your own, made of `RequiredEnrollment.Title`, `RequiredEnrollment.SetUp` and the other parts. */
  layout?: ReactNode;
  className?: string | undefined;
  ref?: Ref<HTMLElement> | undefined;
}

/** A required enrollment, rendered from its state alone. It is in the page and not in a dialog, so it also works server-rendered. */
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
  codes,
  saveCodes = () => undefined,
  retry,
  layout,
  onLeave,
  onLater,
  ...text
}: RequiredEnrollmentViewProps): ReactNode {
  const copy = useCopy();
  if (state.step === 'loading') return <QuestionSkeleton />;
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
  if (codes) return codes;
  const { enforcement } = state.security;
  return (
    <RequiredEnrollmentContext value={{ ...text, enforcement, saveCodes, onLeave, onLater }}>
      {layout ?? <DefaultRequiredEnrollmentLayout />}
    </RequiredEnrollmentContext>
  );
}

function DefaultRequiredEnrollmentLayout(): ReactElement {
  const { request, enforcement } = useRequiredEnrollmentPart('Root');
  return (
    <>
      <RequiredEnrollmentRequest />
      <PurposeHeader
        isBelowRequest={request !== undefined}
        icon={<RequiredEnrollmentIcon />}
        title={<RequiredEnrollmentTitle />}
        reason={<RequiredEnrollmentBody />}
        duration={
          <>
            {request || !enforcement.requiredBy ? null : <RequiredEnrollmentSteps />}
            <RequiredEnrollmentDeadline />
          </>
        }
        work={<RequiredEnrollmentSaved />}
      />
      <Screen.Actions>
        <RequiredEnrollmentSetUp />
        <RequiredEnrollmentLeave />
      </Screen.Actions>
    </>
  );
}
