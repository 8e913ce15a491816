'use client';

import type { StepUpHook } from '@kairos-mfa/react';
import { useId, type ReactElement, type ReactNode } from 'react';
import { ChallengeView } from '../challenge/challenge.view.tsx';
import { KitDialog } from '../kit-dialog.tsx';
import { SubjectContext } from '../subject.ts';
import type { CloseReason } from '../parts/dialog.tsx';
import { useCopy } from '../use-words.ts';
import type { Act } from './action-words.ts';
import { Approval } from './approval.tsx';
import { ReadyView } from './ready.view.tsx';

/** How a step-up was left by hand: as any dialog is, or with its own quiet button. */
export type StepUpCloseReason = CloseReason | 'cancel-button';

/** Actions that take something away for good, unless the host says otherwise. */
const dangerousByName: readonly string[] = ['delete_account'];

export interface StepUpDialogViewProps extends Pick<
  StepUpHook,
  'state' | 'cancel' | 'challenge' | 'confirm'
> {
  /** Set-up, where nothing is enrolled yet. */
  enrollment?: ReactNode;
  /** Told when the dialog is closed by hand. */
  onClose?: (reason: StepUpCloseReason) => void;
  /** Names of actions that take something away for good; default `delete_account`. */
  dangerousActions?: readonly string[] | undefined;
  /** Back in the browser closes the dialog and keeps the page, where the browser can; default true. */
  backCloses?: boolean | undefined;
  className?: string | undefined;
}

/** Approving one action, as a plain picture of its state. Leaving it is always allowed and does nothing. */
export function StepUpDialogView({
  state,
  cancel,
  challenge,
  confirm,
  enrollment,
  onClose,
  dangerousActions = dangerousByName,
  backCloses = true,
  className,
}: StepUpDialogViewProps): ReactElement {
  const copy = useCopy();
  const approvalId = useId();
  const leave = (reason: StepUpCloseReason): void => {
    onClose?.(reason);
    cancel();
  };
  const toneOf = (action: string) => (dangerousActions.includes(action) ? 'danger' : 'plain');
  return (
    <KitDialog
      open={isAsking(state)}
      onOpenChange={(_, { reason }) => leave(reason)}
      describedBy={approvalId}
      backCloses={backCloses}
      className={className}
    >
      {state.step === 'challenging' ? (
        <SubjectContext value={approvalId}>
          <ChallengeView
            {...challenge}
            state={state.challenge}
            subject={<Subject id={approvalId} state={state} toneOf={toneOf} />}
            leave={() => leave('cancel-button')}
          />
        </SubjectContext>
      ) : null}
      {state.step === 'enrolling' ? (
        <>
          <Approval
            {...named(state)}
            id={approvalId}
            label={copy('gate.waiting')}
            note={copy('stepUp.enroll')}
            size="line"
          />
          {enrollment}
        </>
      ) : null}
      {state.step === 'ready' ? (
        <ReadyView
          act={named(state)}
          subject={<Approval {...named(state)} id={approvalId} tone={toneOf(named(state).action)} />}
          subjectId={approvalId}
          confirm={confirm}
          cancel={() => leave('cancel-button')}
        />
      ) : null}
    </KitDialog>
  );
}

/** Whether somebody is being asked, so that the dialog is open. */
export function isAsking({ step }: StepUpDialogViewProps['state']): boolean {
  return step === 'challenging' || step === 'enrolling' || step === 'ready';
}

interface SubjectProps {
  id: string;
  state: Extract<StepUpDialogViewProps['state'], { step: 'challenging' }>;
  toneOf: (action: string) => 'plain' | 'danger';
}

/**
 * What the server says it will bind, once it has said so: that, and not the page's word, is what a person approves.
 * Where there is no challenge, not yet or no longer, this is only what is waiting.
 */
function Subject({ id, state, toneOf }: SubjectProps): ReactElement {
  const copy = useCopy();
  const act = named(state);
  const isApproved = state.bound !== undefined && 'challenge' in state.challenge;
  return (
    <Approval
      {...act}
      id={id}
      {...(isApproved ? { tone: toneOf(act.action) } : { label: copy('gate.waiting') })}
    />
  );
}

/** The server's word, or the page's until there is one. */
function named({ bound, request }: Pick<SubjectProps['state'], 'bound' | 'request'>): Act {
  const { action, context } = bound ?? request;
  return { action, context };
}
