'use client';

import { useMfaPrompt, useRest, type MfaPromptOptions } from '@kairos-mfa/react';
import { lazy, Suspense, type ReactElement } from 'react';
import type { Enrolled } from '../enrollment/enrollment.tsx';
import type { CloseReason } from '../parts/dialog.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { useCopy } from '../use-words.ts';
import { MfaPromptView } from './mfa-prompt.view.tsx';

/** Picker, factor views and codes arrive when somebody says yes, and not with the question. */
const Enrollment = lazy(() =>
  import('../enrollment/enrollment.tsx').then((module) => ({ default: module.Enrollment })),
);

export interface MfaPromptProps extends MfaPromptOptions {
  /** The second step is on, and the person is back where they were. */
  onEnrolled?: (enrolled: Enrolled) => void;
  /** How long the page's own "done" is left to be read before a dialog covers it, in milliseconds; default 900. */
  restMs?: number;
  onOpenChange?: (open: boolean, details: { reason: CloseReason }) => void;
  className?: string;
}

/** Asks at the right moment, and leads through set-up. Mount it where the task ends; it stays silent until it may speak. */
export function MfaPrompt({
  onEnrolled,
  restMs = 900,
  onOpenChange,
  className,
  ...options
}: MfaPromptProps): ReactElement | null {
  const copy = useCopy();
  const prompt = useMfaPrompt(options);
  const { state } = prompt;
  const hasRested = useRest({
    ...options,
    // Only a dialog covers the page; a card leaves it to be read.
    what: state.step === 'offered' && state.prompt.surface === 'modal' ? state.prompt.promptId : undefined,
    milliseconds: restMs,
  });
  if (!hasRested) return null;
  function done(enrolled: Enrolled): void {
    prompt.enrolled();
    onEnrolled?.(enrolled);
  }
  return (
    <MfaPromptView
      {...prompt}
      className={className}
      onOpenChange={onOpenChange}
      enrollment={
        state.step === 'enrolling' ? (
          <Suspense fallback={<Waiting>{copy('common.loading')}</Waiting>}>
            <Enrollment promptId={state.prompt.promptId} onDone={done} onLeave={prompt.leaveEnrollment} />
          </Suspense>
        ) : null
      }
    />
  );
}
