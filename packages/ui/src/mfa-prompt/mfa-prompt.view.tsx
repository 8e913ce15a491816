'use client';

import { useWhenVisible, type MfaPrompt } from '@kairos-mfa/react';
import { useMemo, type ReactElement, type ReactNode, type Ref } from 'react';
import { ThemedCard } from '../provider/themed-card.tsx';
import { ThemedDialog } from '../provider/themed-dialog.tsx';
import type { CloseReason } from '../primitives/dialog/dialog.tsx';
import { Screen } from '../primitives/screen/screen.tsx';
import { OfferStep } from './offer.step.tsx';
import { PromptContext } from './mfa-prompt.context.ts';
import type { ShownPrompt } from './prompt-text.ts';
import { PutOffStep } from './put-off.step.tsx';

export interface MfaPromptViewProps extends MfaPrompt {
  /** Set-up, shown in the same dialog once the person has said yes. */
  enrollment?: ReactNode;
  /** The question in an arrangement of your own, from `MfaPrompt.Title`, `MfaPrompt.Accept` and the other parts. */
  children?: ReactNode;
  /** Told when a dialog or set-up is closed by hand, before the answer is sent. */
  onClose?: ((reason: CloseReason) => void) | undefined;
  className?: string | undefined;
  ref?: Ref<HTMLElement> | undefined;
}

/** The prompt as a plain picture of its state. Nothing at all is there until the server said *show*. */
export function MfaPromptView(props: MfaPromptViewProps): ReactElement | null {
  const { state, close, enrollmentLeft, onClose, className, ref } = props;
  if (state.step === 'silent' || state.step === 'done') return null;
  const isSettingUp = state.step === 'enrolling';

  if (!isSettingUp && state.prompt.surface !== 'modal')
    return (
      <ThemedCard ref={ref} className={className} data-surface={state.prompt.surface}>
        <PromptScreen {...props} prompt={state.prompt} />
      </ThemedCard>
    );
  return (
    <ThemedDialog
      open
      ref={ref}
      className={className}
      closeOnOutside={!isSettingUp}
      onOpenChange={(_, { reason }) => {
        onClose?.(reason);
        if (isSettingUp) enrollmentLeft();
        else close();
      }}
    >
      {isSettingUp ? props.enrollment : <PromptScreen {...props} prompt={state.prompt} />}
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
  const { accept, dismiss, putOff, remindLater } = verbs;
  const part = useMemo(
    () => ({ prompt, accept, dismiss, putOff, remindLater }),
    [prompt, accept, dismiss, putOff, remindLater],
  );
  return (
    <Screen.Root ref={whenVisible} step={state.step} data-part="prompt">
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
