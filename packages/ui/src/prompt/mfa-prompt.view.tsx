'use client';

import { useExposure, type MfaPrompt } from '@kairos-mfa/react';
import type { ReactElement, ReactNode } from 'react';
import { KitCard } from '../kit-card.tsx';
import { KitDialog } from '../kit-dialog.tsx';
import type { CloseReason } from '../parts/dialog.tsx';
import { Screen } from '../parts/screen.tsx';
import { OfferView } from './offer.view.tsx';
import type { ShownPrompt } from './prompt-words.ts';
import { PutOffView } from './put-off.view.tsx';

export interface MfaPromptViewProps extends MfaPrompt {
  /** Set-up, shown in the same dialog once the person has said yes. */
  enrollment?: ReactNode;
  onOpenChange?: ((open: boolean, details: { reason: CloseReason }) => void) | undefined;
  className?: string | undefined;
}

/** The prompt as a plain picture of its state. Nothing at all is there until the server said *show*. */
export function MfaPromptView(props: MfaPromptViewProps): ReactElement | null {
  const { state, close, leaveEnrollment, onOpenChange, className } = props;
  if (state.step === 'silent' || state.step === 'done') return null;
  const isSettingUp = state.step === 'enrolling';

  if (!isSettingUp && state.prompt.surface !== 'modal')
    return (
      <KitCard className={className} data-surface={state.prompt.surface}>
        <PromptScreen {...props} prompt={state.prompt} />
      </KitCard>
    );
  return (
    <KitDialog
      open
      className={className}
      closeOnOutside={!isSettingUp}
      onOpenChange={(open, details) => {
        if (isSettingUp) leaveEnrollment();
        else close();
        onOpenChange?.(open, details);
      }}
    >
      {isSettingUp ? props.enrollment : <PromptScreen {...props} prompt={state.prompt} />}
    </KitDialog>
  );
}

function PromptScreen({
  state,
  prompt,
  seen,
  ...verbs
}: MfaPromptViewProps & { prompt: ShownPrompt }): ReactElement {
  const exposure = useExposure(seen);
  return (
    <Screen.Root ref={exposure} step={state.step} data-part="prompt">
      {state.step === 'putting-off' ? (
        <PutOffView {...verbs} prompt={prompt} />
      ) : (
        <OfferView {...verbs} prompt={prompt} />
      )}
    </Screen.Root>
  );
}
