'use client';

import { use, type ComponentProps, type ReactElement, type ReactNode } from 'react';
import { ChallengeScreen } from '../challenge/challenge.view.tsx';
import { Button, type ButtonProps } from '../primitives/button.tsx';
import { Screen, type PartProps } from '../primitives/screen/screen.tsx';
import { DescribedByContext } from '../shared/described-by-context.ts';
import { useCopy } from '../shared/use-copy.ts';
import { actionText } from './action-text.ts';
import { Approval, ApprovalSummary } from './approval.parts.tsx';
import { alwaysVisible, RequiredFactsContext, type AlwaysVisible } from './required-facts.ts';
import { useStepUpPart } from './step-up-dialog.context.ts';

/**
 * What is being approved. Nobody approves what they do not see: while `Act`, `Amount` or `Facts` has something to say and
 * is left out, all of it stands above your arrangement.
 */
export function StepUpRequest(props: AlwaysVisible<Omit<ComponentProps<'section'>, 'id'>>): ReactElement {
  const { request } = useStepUpPart('Request');
  const { isComplete } = use(RequiredFactsContext);
  const isWaiting = request.size === 'line';
  return (
    <>
      {isComplete && !isWaiting ? <ApprovalSummary {...request} /> : null}
      {/* What says it all is what the dialog is described by. */}
      <Approval {...props} {...alwaysVisible} {...request} id={isComplete ? request.id : undefined} />
    </>
  );
}

export interface StepUpChallengeProps {
  /** The proof in an arrangement of your own, from `Challenge.Title`, `Challenge.Proof` and its other parts. */
  children?: ReactNode;
}

/** The proof, with its own way out; not there where the set-up on the way was the proof. */
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

/** Words above the approval; not there before the proof. */
export function StepUpHeader(props: PartProps<'div'>): ReactElement | null {
  return useIsReady('Header') ? <Screen.Header {...props} /> : null;
}

/** That all is set up, and nothing done yet. It names the dialog, so keep one. */
export function StepUpTitle({ children, ...props }: PartProps<'h2'>): ReactElement | null {
  const copy = useCopy();
  if (!useIsReady('Title')) return null;
  return <Screen.Title {...props}>{children ?? copy('stepUp.ready.title')}</Screen.Title>;
}

/** A line below it. */
export function StepUpBody({ children, ...props }: PartProps<'p'>): ReactElement | null {
  const copy = useCopy();
  if (!useIsReady('Body')) return null;
  return <Screen.Lead {...props}>{children ?? copy('stepUp.ready.body')}</Screen.Lead>;
}

/** Where the answers stand; not there before the proof. */
export function StepUpActions(props: PartProps<'div'>): ReactElement | null {
  return useIsReady('Actions') ? <Screen.Actions {...props} /> : null;
}

/** Does it, and says what it does; not there before the proof. */
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

/** Leaves it undone; not there before the proof, which has a way out of its own. */
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

/** Set up on the way: all that is left is to say yes. */
function useIsReady(part: string): boolean {
  return useStepUpPart(part).state.step === 'ready';
}
