'use client';

import type { MfaPrompt } from '@kairos-mfa/react';
import { useWhenVisible } from '@kairos-mfa/react/internal/use-when-visible';
import { useMemo, type ReactElement, type ReactNode, type Ref } from 'react';
import type { CloseReason } from '../primitives/dialog/dialog.tsx';
import { Screen } from '../primitives/screen/index.ts';
import { ThemedCard } from '../provider/themed-card.tsx';
import { ThemedDialog } from '../provider/themed-dialog.tsx';
import { PromptContext } from './mfa-prompt.context.ts';
import { OfferStep } from './offer.step.tsx';
import { usePromptWording, type ShownPrompt } from './prompt-text.ts';
import { PutOffStep } from './put-off.step.tsx';

/** The props of `<MfaPromptView>`. */
export interface MfaPromptViewProps extends MfaPrompt {
  /** The enrollment, shown in the same dialog once the person has accepted. */
  enrollment?: ReactNode | undefined;
  /** Keeps the question, with a busy button, until the enrollment can be shown. */
  isPreparing?: boolean | undefined;
  /** A layout of your own for the question, made of `MfaPrompt.Title`, `MfaPrompt.Accept` and the other parts. */
  children?: ReactNode | undefined;
  /** Called when the person closes the dialog, before the answer is sent. */
  onClose?: ((reason: CloseReason) => void) | undefined;
  className?: string | undefined;
  ref?: Ref<HTMLElement> | undefined;
}

/** A prompt, rendered from its state alone. It renders nothing until the server decided to show it. */
export function MfaPromptView(props: MfaPromptViewProps): ReactElement | null {
  const { state, close, enrollmentLeft, onClose, className, ref } = props;
  const prompt = 'prompt' in state ? state.prompt : undefined;
  usePromptWording(prompt);
  if (state.step === 'silent' || state.step === 'done') return null;
  const isEnrolling = state.step === 'enrolling';
  const question =
    !isEnrolling || props.isPreparing ? <PromptScreen {...props} prompt={state.prompt} /> : null;

  if (!isEnrolling && state.prompt.surface !== 'modal')
    return (
      <ThemedCard ref={ref} className={className} data-surface={state.prompt.surface}>
        {question}
      </ThemedCard>
    );
  return (
    <ThemedDialog
      open
      ref={ref}
      className={className}
      // The question has one way out, "not now"; a layout of your own may have none.
      closeButton={
        !question ||
        state.step === 'putting-off' ||
        state.prompt.kind === 'required' ||
        Boolean(props.children)
      }
      closeOnOutside={!isEnrolling}
      onOpenChange={(_, { reason }) => {
        onClose?.(reason);
        if (isEnrolling) enrollmentLeft();
        else close();
      }}
    >
      {question}
      {isEnrolling ? props.enrollment : null}
    </ThemedDialog>
  );
}

function PromptScreen({
  state,
  prompt,
  seen,
  children,
  ...verbs
}: MfaPromptViewProps & { prompt: ShownPrompt }): ReactElement {
  const whenVisible = useWhenVisible(seen);
  const { accept, putOff, remindLater, enrollmentLeft } = verbs;
  const isBusy = state.step === 'enrolling';
  // While the enrollment is loading, "not now" still leaves.
  const dismiss = isBusy ? enrollmentLeft : verbs.dismiss;
  const part = useMemo(
    () => ({ prompt, isBusy, accept, dismiss, putOff, remindLater }),
    [prompt, isBusy, accept, dismiss, putOff, remindLater],
  );
  return (
    <Screen.Root ref={whenVisible} step={isBusy ? 'offered' : state.step} data-part="prompt">
      <PromptContext value={part}>
        {state.step === 'putting-off' ? (
          <PutOffStep {...verbs} prompt={prompt} />
        ) : (
          (children ?? <OfferStep />)
        )}
      </PromptContext>
    </Screen.Root>
  );
}
