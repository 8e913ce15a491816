'use client';

import { useMfaPrompt, useQuietDelay, type MfaPromptOptions } from '@kairos-mfa/react';
import { Suspense, useEffect, useRef, useState, type ReactElement, type ReactNode, type Ref } from 'react';
import type { Enrolled } from '../enrollment/enrollment.tsx';
import { LazyEnrollment, preloadEnrollment } from '../enrollment/lazy-enrollment.ts';
import type { CloseReason } from '../primitives/dialog/dialog.tsx';
import { Loading } from '../shared/loading.tsx';
import { useOpenChange } from '../shared/use-open-change.ts';
import { MfaPromptView } from './mfa-prompt.view.tsx';

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

/** Asks for a second factor at the right moment, and enrolls it. Mount it where a task ends; it renders nothing until the server decides to show it. */
export function MfaPrompt({
  onEnrolled,
  delayMs = 900,
  onOpenChange,
  open = true,
  children,
  className,
  ref,
  ...options
}: MfaPromptProps): ReactElement | null {
  const prompt = useMfaPrompt(options);
  const { state } = prompt;
  const isDelayOver = useQuietDelay({
    ...options,
    // Only a dialog covers the page; a card leaves it to be read.
    contentId:
      state.step === 'offered' && state.prompt.surface === 'modal' ? state.prompt.promptId : undefined,
    delayMs,
  });
  const closedBy = useRef<CloseReason>(undefined);
  const isOpen = open && isDelayOver && state.step !== 'silent' && state.step !== 'done';
  useOpenChange(isOpen, (now) => {
    const how = closedBy.current ?? (state.step === 'done' ? state.outcome : 'closed');
    closedBy.current = undefined;
    onOpenChange?.(now, { reason: now ? 'offered' : how });
  });
  // While the question is being read.
  useEffect(() => {
    if (isOpen) preloadEnrollment();
  }, [isOpen]);
  const [readyId, setReadyId] = useState<string>();
  function done(enrolled: Enrolled): void {
    prompt.enrolled();
    onEnrolled?.(enrolled);
  }
  if (!open || !isDelayOver) return null;
  // A question in a dialog stays until the enrollment can replace it. One in the page opens a dialog.
  const staysOpen = state.step === 'enrolling' && state.prompt.surface === 'modal';
  return (
    <MfaPromptView
      {...prompt}
      ref={ref}
      className={className}
      onClose={(reason) => void (closedBy.current = reason)}
      isPreparing={staysOpen && readyId !== state.prompt.promptId}
      enrollment={
        state.step === 'enrolling' ? (
          <Suspense fallback={staysOpen ? null : <Loading />}>
            <LazyEnrollment
              promptId={state.prompt.promptId}
              {...(staysOpen ? { onReady: () => setReadyId(state.prompt.promptId) } : {})}
              onDone={done}
              onLeave={prompt.enrollmentLeft}
            />
          </Suspense>
        ) : null
      }
    >
      {children}
    </MfaPromptView>
  );
}
