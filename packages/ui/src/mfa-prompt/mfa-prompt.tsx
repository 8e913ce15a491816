'use client';

import type { MfaPromptOptions } from '@kairos-mfa/react';
import { useMfaPrompt } from '@kairos-mfa/react/internal/use-mfa-prompt';
import { useQuietDelay } from '@kairos-mfa/react/internal/use-quiet-delay';
import { Suspense, type ReactElement, type ReactNode, type Ref } from 'react';
import type { Enrolled } from '../enrollment/enrollment.tsx';
import type { CloseReason } from '../primitives/dialog/dialog.tsx';
import { useModule } from '../shared/module-loader.ts';
import { promptModule } from './lazy-parts.ts';

/** Why a prompt opened or closed: it was offered, answered, or closed. */
export type PromptOpenReason = 'offered' | 'enrolled' | 'dismissed' | 'later' | 'closed' | CloseReason;

/** The props of `<MfaPrompt>`. */
export interface MfaPromptProps extends MfaPromptOptions {
  /** Called after the enrollment. */
  onEnrolled?: ((enrolled: Enrolled) => void) | undefined;
  /** How long the page's own "done" is left to be read before a dialog covers it, in milliseconds; default 900. */
  delayMs?: number | undefined;
  /** False hides an offered prompt, e.g. during a tour. It is not counted as seen. */
  open?: boolean | undefined;
  /** Called when the prompt opens or closes, with the reason. */
  onOpenChange?: (open: boolean, details: { reason: PromptOpenReason }) => void;
  /** A layout of your own for the question, made of `MfaPrompt.Title`, `MfaPrompt.Accept` and the other parts. */
  children?: ReactNode | undefined;
  className?: string | undefined;
  /** The dialog or card around the prompt. */
  ref?: Ref<HTMLElement> | undefined;
}

/** Asks for a second factor at the right moment, and enrolls it. Mount it where a task ends; it renders nothing, and loads no screen, until the server decides to show it. */
export function MfaPrompt({ delayMs = 900, ...props }: MfaPromptProps): ReactElement | null {
  const prompt = useMfaPrompt(props);
  const { state } = prompt;
  const isDelayOver = useQuietDelay({
    ...props,
    // Only a dialog covers the page; a card leaves it to be read.
    contentId:
      state.step === 'offered' && state.prompt.surface === 'modal' ? state.prompt.promptId : undefined,
    delayMs,
  });
  const isNeeded = state.step !== 'silent';
  const module = useModule(promptModule, isNeeded);
  return module && isNeeded ? (
    <Suspense>
      <module.PromptScreen {...props} prompt={prompt} isDelayOver={isDelayOver} />
    </Suspense>
  ) : null;
}
