'use client';

import type { StepUpHook } from '@kairos-mfa/react';
import { useId, type ReactElement, type ReactNode } from 'react';
import { ChallengeView } from '../challenge/challenge.view.tsx';
import type { ChallengeState, StepUpRequest, StepUpState } from '../flow-types.ts';
import { KitDialog } from '../kit-dialog.tsx';
import { SubjectContext } from '../subject.ts';
import type { CloseReason } from '../parts/dialog.tsx';
import { useCopy } from '../use-words.ts';
import { Approval } from './approval.tsx';

export interface StepUpDialogViewProps extends Pick<StepUpHook, 'state' | 'cancel' | 'challenge'> {
  /** Set-up, where nothing is enrolled yet. */
  enrollment?: ReactNode;
  /** Told when the dialog is closed by hand. */
  onClose?: (reason: CloseReason) => void;
  className?: string | undefined;
}

/** Approving one action, as a plain picture of its state. Leaving it is always allowed and does nothing. */
export function StepUpDialogView({
  state,
  cancel,
  challenge,
  enrollment,
  onClose,
  className,
}: StepUpDialogViewProps): ReactElement {
  const copy = useCopy();
  const approvalId = useId();
  const isOpen = state.step === 'challenging' || state.step === 'enrolling';
  return (
    <KitDialog
      open={isOpen}
      onOpenChange={(_, { reason }) => {
        onClose?.(reason);
        cancel();
      }}
      describedBy={approvalId}
      className={className}
    >
      {state.step === 'challenging' ? (
        <SubjectContext value={approvalId}>
          <ChallengeView
            {...challenge}
            state={state.challenge}
            subject={<Approval {...echoed(state)} id={approvalId} />}
          />
        </SubjectContext>
      ) : null}
      {state.step === 'enrolling' ? (
        <>
          <Approval
            {...state.request}
            id={approvalId}
            label={copy('gate.waiting')}
            note={copy('stepUp.enroll')}
          />
          {enrollment}
        </>
      ) : null}
    </KitDialog>
  );
}

/** What the server says it will bind, once it has said so: that, and not the page's word, is what a person approves. */
function echoed({
  request,
  challenge,
}: Extract<StepUpState, { step: 'challenging' }>): Pick<StepUpRequest, 'action' | 'context'> {
  const bound = boundBy(challenge);
  return { action: bound?.action ?? request.action, context: bound?.context ?? request.context };
}

function boundBy(challenge: ChallengeState) {
  return 'challenge' in challenge ? challenge.challenge : undefined;
}
