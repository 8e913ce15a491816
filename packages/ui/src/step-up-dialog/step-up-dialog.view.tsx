'use client';

import type { Copy } from '@kairos-mfa/copy';
import type { StepUpHook } from '@kairos-mfa/react';
import { useId, type ReactElement, type ReactNode, type Ref } from 'react';
import { screenKey } from '../challenge/challenge.view.tsx';
import { useFactorView } from '../factors/use-factor-view.ts';
import { ThemedDialog } from '../provider/themed-dialog.tsx';
import type { CloseReason } from '../primitives/dialog/dialog.tsx';
import { Screen } from '../primitives/screen/screen.tsx';
import { useCopy } from '../shared/use-copy.ts';
import { amountText, factTexts, type ActionRequest } from './action-text.ts';
import type { ApprovalText } from './approval.parts.tsx';
import { RequiredFactsContext, useRequiredFacts, type RequiredFact } from './required-facts.ts';
import { StepUpContext, useStepUpPart, type ApprovalState } from './step-up-dialog.context.ts';
import {
  StepUpActions,
  StepUpApprove,
  StepUpBody,
  StepUpCancel,
  StepUpChallenge,
  StepUpHeader,
  StepUpRequest,
  StepUpTitle,
} from './step-up-dialog.parts.tsx';

/** How a step-up was left by hand: as any dialog is, or with its own quiet button. */
export type StepUpCloseReason = CloseReason | 'cancel-button';

/** Actions that take something away for good, unless the host says otherwise. */
const defaultDangerousActions: readonly string[] = ['delete_account'];

export interface StepUpDialogViewProps extends Pick<
  StepUpHook,
  'state' | 'cancel' | 'challenge' | 'confirm'
> {
  /** False keeps a question off the screen. */
  open?: boolean | undefined;
  /** Set-up, where nothing is enrolled yet. */
  enrollment?: ReactNode;
  /** Told when the dialog is closed by hand. */
  onClose?: (reason: StepUpCloseReason) => void;
  /** Names of actions that take something away for good; default `delete_account`. */
  dangerousActions?: readonly string[] | undefined;
  /** Back in the browser closes the dialog and keeps the page, where the browser can; default true. */
  backCloses?: boolean | undefined;
  /** The question in an arrangement of your own, from `StepUpDialog.Request`, `StepUpDialog.Challenge` and the other parts. */
  children?: ReactNode;
  className?: string | undefined;
  ref?: Ref<HTMLElement> | undefined;
}

/** Approving one action, as a plain picture of its state. Leaving it is always allowed and does nothing. */
export function StepUpDialogView({
  state,
  open = true,
  cancel,
  challenge,
  confirm,
  enrollment,
  onClose,
  dangerousActions = defaultDangerousActions,
  backCloses = true,
  children,
  className,
  ref,
}: StepUpDialogViewProps): ReactElement {
  const id = useId();
  const copy = useCopy();
  const leave = (reason: StepUpCloseReason): void => {
    onClose?.(reason);
    cancel();
  };
  const asked = approvalState(state);
  return (
    <ThemedDialog
      ref={ref}
      open={open && asked !== undefined}
      onOpenChange={(_, { reason }) => leave(reason)}
      describedBy={id}
      backCloses={backCloses}
      className={className}
    >
      {asked ? (
        <StepUpContext
          value={{
            state: asked,
            request: {
              id,
              ...confirmedRequest(asked),
              ...approvalStatus(asked, dangerousActions, {
                waiting: copy('gate.waiting'),
                setUp: copy('stepUp.enroll'),
              }),
            },
            challenge,
            approve: confirm,
            cancel: () => leave('cancel-button'),
          }}
        >
          {asked.step === 'enrolling' ? (
            <>
              <StepUpRequest />
              {enrollment}
            </>
          ) : (
            <ApprovalStep>{children}</ApprovalStep>
          )}
        </StepUpContext>
      ) : null}
    </ThemedDialog>
  );
}

function ApprovalStep({ children }: { children: ReactNode }): ReactElement {
  const { state, request } = useStepUpPart('Root');
  const viewOf = useFactorView();
  const copy = useCopy();
  const saying = useRequiredFacts(children ? requiredFacts(copy, request) : []);
  return (
    <Screen.Root
      step={state.step === 'challenging' ? screenKey(state.challenge, viewOf) : state.step}
      data-part={state.step === 'challenging' ? 'challenge' : 'ready'}
      data-tone={request.tone}
    >
      {saying.isComplete ? null : <StepUpRequest />}
      <RequiredFactsContext value={saying}>{children || <DefaultApprovalLayout />}</RequiredFactsContext>
    </Screen.Root>
  );
}

/** What has something to say, and so has to be said. */
function requiredFacts(copy: Copy, request: ActionRequest): RequiredFact[] {
  return [
    'action',
    ...(amountText(copy, request) ? (['amount'] as const) : []),
    ...(factTexts(copy, request).length > 0 ? (['facts'] as const) : []),
  ];
}

function DefaultApprovalLayout(): ReactElement {
  return (
    <>
      <StepUpRequest />
      <StepUpChallenge />
      <StepUpHeader>
        <StepUpTitle />
        <StepUpBody />
      </StepUpHeader>
      <StepUpActions>
        <StepUpApprove />
        <StepUpCancel />
      </StepUpActions>
    </>
  );
}

/** Whether somebody is being asked, so that the dialog is open. */
export function isApproval(state: StepUpDialogViewProps['state']): boolean {
  return approvalState(state) !== undefined;
}

function approvalState(state: StepUpDialogViewProps['state']): ApprovalState | undefined {
  return state.step === 'challenging' || state.step === 'enrolling' || state.step === 'ready'
    ? state
    : undefined;
}

/**
 * What the server says it will bind, once it has said so: that, and not the page's word, is what a person approves.
 * Where there is no challenge, not yet or no longer, this is only what is waiting.
 */
function approvalStatus(
  state: ApprovalState,
  dangerous: readonly string[],
  words: { waiting: string; setUp: string },
): Omit<ApprovalText, keyof ActionRequest> {
  if (state.step === 'enrolling') return { label: words.waiting, note: words.setUp, size: 'line' };
  const isApproved = state.step === 'ready' || (state.bound && 'challenge' in state.challenge);
  if (!isApproved) return { label: words.waiting };
  return { tone: dangerous.includes(confirmedRequest(state).action) ? 'danger' : 'plain' };
}

/** The server's word, or the page's until there is one. */
function confirmedRequest({ bound, request }: Pick<ApprovalState, 'bound' | 'request'>): ActionRequest {
  const { action, context } = bound ?? request;
  return { action, context };
}
