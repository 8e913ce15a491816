'use client';

import { useMfaPrompt, useQuietDelay, type MfaPromptOptions } from '@kairos-mfa/react';
import { lazy, Suspense, useRef, type ReactElement, type ReactNode, type Ref } from 'react';
import type { Enrolled } from '../enrollment/enrollment.tsx';
import type { CloseReason } from '../primitives/dialog/dialog.tsx';
import { Waiting } from '../primitives/waiting.tsx';
import { useOpenChange } from '../shared/use-open-change.ts';
import { useCopy } from '../shared/use-copy.ts';
import { MfaPromptView } from './mfa-prompt.view.tsx';

/** Picker, factor views and codes arrive when somebody says yes, and not with the question. */
const Enrollment = lazy(() =>
  import('../enrollment/enrollment.tsx').then((module) => ({ default: module.Enrollment })),
);

/** Why a prompt opened or closed: offered, how it was answered, or how it was left. */
export type PromptOpenReason = 'offered' | 'enrolled' | 'dismissed' | 'later' | 'closed' | CloseReason;

export interface MfaPromptProps extends MfaPromptOptions {
  /** The second step is on, and the person is back where they were. */
  onEnrolled?: (enrolled: Enrolled) => void;
  /** How long the page's own "done" is left to be read before a dialog covers it, in milliseconds; default 900. */
  delayMs?: number;
  /** False keeps an offered prompt off the screen, e.g. while a tour runs; it is not counted as seen. */
  open?: boolean;
  /** When it is seen, and with which answer it goes. */
  onOpenChange?: (open: boolean, details: { reason: PromptOpenReason }) => void;
  /** The question in an arrangement of your own, from `MfaPrompt.Title`, `MfaPrompt.Accept` and the other parts. */
  children?: ReactNode;
  className?: string;
  /** The dialog or the card that it stands in. */
  ref?: Ref<HTMLElement>;
}

/** Asks at the right moment, and leads through set-up. Mount it where the task ends; it stays silent until it may speak. */
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
  const copy = useCopy();
  const prompt = useMfaPrompt(options);
  const { state } = prompt;
  const hasRested = useQuietDelay({
    ...options,
    // Only a dialog covers the page; a card leaves it to be read.
    contentId:
      state.step === 'offered' && state.prompt.surface === 'modal' ? state.prompt.promptId : undefined,
    delayMs,
  });
  const closedBy = useRef<CloseReason>(undefined);
  const isOpen = open && hasRested && state.step !== 'silent' && state.step !== 'done';
  useOpenChange(isOpen, (now) => {
    const how = closedBy.current ?? (state.step === 'done' ? state.outcome : 'closed');
    closedBy.current = undefined;
    onOpenChange?.(now, { reason: now ? 'offered' : how });
  });
  function done(enrolled: Enrolled): void {
    prompt.enrolled();
    onEnrolled?.(enrolled);
  }
  if (!open || !hasRested) return null;
  return (
    <MfaPromptView
      {...prompt}
      ref={ref}
      className={className}
      onClose={(reason) => void (closedBy.current = reason)}
      enrollment={
        state.step === 'enrolling' ? (
          <Suspense fallback={<Waiting>{copy('common.loading')}</Waiting>}>
            <Enrollment promptId={state.prompt.promptId} onDone={done} onLeave={prompt.enrollmentLeft} />
          </Suspense>
        ) : null
      }
    >
      {children}
    </MfaPromptView>
  );
}
