'use client';

import type { Copy } from '@kairos-mfa/copy';
import type { StepUpHook } from '@kairos-mfa/react';
import { useId, type ReactElement, type ReactNode, type Ref } from 'react';
import { screenKey } from '../challenge/challenge.view.tsx';
import { useFactorView } from '../factors/use-factor-view.ts';
import type { CloseReason } from '../primitives/dialog/dialog.tsx';
import { Screen } from '../primitives/screen/index.ts';
import { ThemedDialog } from '../provider/themed-dialog.tsx';
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
import '../words/step-up.words.ts';

/** How a person closed a step-up: as any dialog, or with its own cancel button. */
export type StepUpCloseReason = CloseReason | 'cancel-button';

/** The names of destructive actions, unless the host passes others. */
const defaultDangerousActions: readonly string[] = ['delete_account'];

/** The props of `<StepUpDialogView>`. */
export interface StepUpDialogViewProps extends Pick<
  StepUpHook,
  'state' | 'cancel' | 'challenge' | 'confirm'
> {
  /** False hides a request. */
  open?: boolean | undefined;
  /** The enrollment, if no factor is enrolled yet. */
  enrollment?: ReactNode;
  /** Called when the person closes the dialog. */
  onClose?: (reason: StepUpCloseReason) => void;
  /** The names of destructive actions. Default: `delete_account`. */
  dangerousActions?: readonly string[] | undefined;
  /** The browser's back button closes the dialog and keeps the page, in browsers with the Navigation API. Default: true. */
  backCloses?: boolean | undefined;
  /** A layout of your own, made of `StepUpDialog.Request`, `StepUpDialog.Challenge` and the other parts. */
  children?: ReactNode;
  className?: string | undefined;
  ref?: Ref<HTMLElement> | undefined;
}

/** The approval of one action, rendered from its state alone. It can always be cancelled. */
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
  const approval = approvalState(state);
  return (
    <ThemedDialog
      ref={ref}
      open={open && approval !== undefined}
      onOpenChange={(_, { reason }) => leave(reason)}
      describedBy={id}
      backCloses={backCloses}
      className={className}
    >
      {approval ? (
        <StepUpContext
          value={{
            state: approval,
            request: {
              id,
              ...confirmedRequest(approval),
              ...approvalStatus(approval, dangerousActions, {
                waiting: copy('gate.waiting'),
                setUp: copy('stepUp.enroll'),
                untouched: copy('stepUp.untouched'),
              }),
            },
            challenge,
            approve: confirm,
            cancel: () => leave('cancel-button'),
          }}
        >
          {approval.step === 'enrolling' ? (
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
  const facts = useRequiredFacts(children ? requiredFacts(copy, request) : []);
  return (
    <Screen.Root
      step={state.step === 'challenging' ? screenKey(state.challenge, viewOf) : state.step}
      data-part={state.step === 'challenging' ? 'challenge' : 'ready'}
      data-tone={request.tone}
    >
      {facts.isComplete ? null : <StepUpRequest />}
      <RequiredFactsContext value={facts}>{children || <DefaultApprovalLayout />}</RequiredFactsContext>
    </Screen.Root>
  );
}

/** The facts of a request that have content, and so have to be visible. */
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

/** Whether a request is open. */
export function isApproval(state: StepUpDialogViewProps['state']): boolean {
  return approvalState(state) !== undefined;
}

function approvalState(state: StepUpDialogViewProps['state']): ApprovalState | undefined {
  return state.step === 'challenging' || state.step === 'enrolling' || state.step === 'ready'
    ? state
    : undefined;
}

/**
 * How a request is presented. It is approved only once the server has returned what the grant will be bound to: a person
 * approves that, and not what the page passed. Without a challenge, the request is only waiting.
 */
function approvalStatus(
  state: ApprovalState,
  dangerous: readonly string[],
  labels: { waiting: string; setUp: string; untouched: string },
): Omit<ApprovalText, keyof ActionRequest> {
  if (state.step === 'enrolling') return { label: labels.waiting, note: labels.setUp, size: 'line' };
  const isApproved = state.step === 'ready' || (state.bound && 'challenge' in state.challenge);
  // In both states, so that nothing moves when the server has answered.
  if (!isApproved) return { label: labels.waiting, note: labels.untouched };
  return {
    tone: dangerous.includes(confirmedRequest(state).action) ? 'danger' : 'plain',
    // After an enrollment, the text below says so.
    note: state.step === 'ready' ? undefined : labels.untouched,
  };
}

/** The request as the server returned it, or as the page passed it until then. */
function confirmedRequest({ bound, request }: Pick<ApprovalState, 'bound' | 'request'>): ActionRequest {
  const { action, context } = bound ?? request;
  return { action, context };
}
