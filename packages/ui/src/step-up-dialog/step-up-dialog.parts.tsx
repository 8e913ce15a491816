'use client';

import { use, type ComponentProps, type ReactElement, type ReactNode } from 'react';
import { ChallengeScreen } from '../challenge/challenge.view.tsx';
import { Button, type ButtonProps } from '../primitives/button.tsx';
import { Screen } from '../primitives/screen/index.ts';
import type { PartProps } from '../primitives/screen/screen.tsx';
import { DescribedByContext } from '../shared/described-by-context.ts';
import { useCopy } from '../shared/use-copy.ts';
import { actionText } from './action-text.ts';
import { Approval, ApprovalSummary } from './approval.parts.tsx';
import { alwaysVisible, RequiredFactsContext, type AlwaysVisible } from './required-facts.ts';
import { useStepUpPart } from './step-up-dialog.context.ts';
import '../words/common.words.ts';
import '../words/step-up.words.ts';

/**
 * What is being approved. Nobody can approve what is not visible: if your layout leaves out `ActionName`, `Amount` or
 * `Facts` although they have content, the complete request is rendered above it.
 */
export function StepUpRequest(props: AlwaysVisible<Omit<ComponentProps<'section'>, 'id'>>): ReactElement {
  const { request } = useStepUpPart('Request');
  const { isComplete } = use(RequiredFactsContext);
  const isWaiting = request.size === 'line';
  return (
    <>
      {isComplete && !isWaiting ? <ApprovalSummary {...request} /> : null}
      {/* The dialog is described by the complete request. */}
      <Approval {...props} {...alwaysVisible} {...request} id={isComplete ? request.id : undefined} />
    </>
  );
}

/** The props of `<StepUpChallenge>`. */
export interface StepUpChallengeProps {
  /** A layout of your own for the proof, made of `Challenge.Title`, `Challenge.Proof` and its other parts. */
  children?: ReactNode | undefined;
}

/** The proof. Not rendered after an enrollment that was the proof. */
export function StepUpChallenge({ children }: StepUpChallengeProps): ReactElement | null {
  const { state, request, challenge, cancel } = useStepUpPart('Challenge');
  if (state.step !== 'challenging') return null;
  return (
    <DescribedByContext value={request.id}>
      <ChallengeScreen {...challenge} state={state.challenge} leave={cancel}>
        {children}
      </ChallengeScreen>
    </DescribedByContext>
  );
}

/** Contains title and text. Not rendered before the proof. */
export function StepUpHeader(props: PartProps<'div'>): ReactElement | null {
  return useIsReady('Header') ? <Screen.Header {...props} /> : null;
}

/** The title after an enrollment. It is the accessible name of the dialog, so keep one. */
export function StepUpTitle({ children, ...props }: PartProps<'h2'>): ReactElement | null {
  const copy = useCopy();
  if (!useIsReady('Title')) return null;
  return <Screen.Title {...props}>{children ?? copy('stepUp.ready.title')}</Screen.Title>;
}

/** The paragraph below the title. */
export function StepUpBody({ children, ...props }: PartProps<'p'>): ReactElement | null {
  const copy = useCopy();
  if (!useIsReady('Body')) return null;
  return <Screen.Lead {...props}>{children ?? copy('stepUp.ready.body')}</Screen.Lead>;
}

/** Contains the answers. Not rendered before the proof. */
export function StepUpActions(props: PartProps<'div'>): ReactElement | null {
  return useIsReady('Actions') ? <Screen.Actions {...props} /> : null;
}

/** Approves the action; the label names it. Not rendered before the proof. */
export function StepUpApprove({ children, ...props }: ButtonProps): ReactElement | null {
  const copy = useCopy();
  const { request, approve } = useStepUpPart('Approve');
  if (!useIsReady('Approve')) return null;
  return (
    <Button variant="primary" {...props} aria-describedby={request.id} onClick={approve}>
      {children ?? actionText(copy, request).confirm}
    </Button>
  );
}

/** Cancels. Not rendered before the proof, which has a cancel button of its own. */
export function StepUpCancel({ children, ...props }: ButtonProps): ReactElement | null {
  const copy = useCopy();
  const { cancel } = useStepUpPart('Cancel');
  if (!useIsReady('Cancel')) return null;
  return (
    <Button variant="quiet" {...props} data-part="cancel" onClick={cancel}>
      {children ?? copy('common.cancel')}
    </Button>
  );
}

/** Whether an enrollment was the proof, so that only the approval is left. */
function useIsReady(part: string): boolean {
  return useStepUpPart(part).state.step === 'ready';
}
