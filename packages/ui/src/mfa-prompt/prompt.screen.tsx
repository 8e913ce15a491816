'use client';

import type { MfaPrompt } from '@kairos-mfa/react';
import { Suspense, useEffect, useRef, useState, type ReactElement } from 'react';
import type { Enrolled } from '../enrollment/enrollment.tsx';
import { LazyEnrollment, preloadEnrollment } from '../enrollment/lazy-enrollment.ts';
import type { CloseReason } from '../primitives/dialog/dialog.tsx';
import { Loading } from '../shared/loading.tsx';
import { useOpenChange } from '../shared/use-open-change.ts';
import type { MfaPromptProps } from './mfa-prompt.tsx';
import { MfaPromptView } from './mfa-prompt.view.tsx';

/** The props of `<PromptScreen>`. */
export interface PromptScreenProps extends Pick<
  MfaPromptProps,
  'onEnrolled' | 'onOpenChange' | 'open' | 'children' | 'className' | 'ref'
> {
  prompt: MfaPrompt;
  isDelayOver: boolean;
}

/** A prompt that the server decided to show, and the enrollment after it. */
export function PromptScreen({
  prompt,
  isDelayOver,
  onEnrolled,
  onOpenChange,
  open = true,
  children,
  className,
  ref,
}: PromptScreenProps): ReactElement | null {
  const { state } = prompt;
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
