'use client';

import { lazy, Suspense, type ReactElement } from 'react';
import { KitDialog } from '../kit-dialog.tsx';
import type { CloseReason } from '../parts/dialog.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { useCopy } from '../use-words.ts';
import type { EnrollmentProps } from './enrollment.tsx';

const Enrollment = lazy(() => import('./enrollment.tsx').then((module) => ({ default: module.Enrollment })));

export interface EnrollmentDialogProps extends Omit<EnrollmentProps, 'onLeave'> {
  open: boolean;
  /** Closed half-way, or with nothing to set up; `onDone` is called instead once a factor is on. */
  onOpenChange: (open: boolean, details?: { reason: CloseReason }) => void;
}

/** Set-up in a dialog, opened by a button of the host's own. Leaving half-way is allowed, and the way back is that button. */
export function EnrollmentDialog({
  open,
  onOpenChange,
  className,
  ...enrollment
}: EnrollmentDialogProps): ReactElement {
  const copy = useCopy();
  return (
    <KitDialog open={open} onOpenChange={onOpenChange} className={className}>
      <Suspense fallback={<Waiting>{copy('common.loading')}</Waiting>}>
        <Enrollment {...enrollment} onLeave={() => onOpenChange(false)} />
      </Suspense>
    </KitDialog>
  );
}
