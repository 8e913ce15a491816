'use client';

import { Slot } from '@radix-ui/react-slot';
import { lazy, Suspense, useState, type ReactElement } from 'react';
import { ThemedDialog } from '../provider/themed-dialog.tsx';
import type { CloseReason } from '../primitives/dialog/dialog.tsx';
import { Waiting } from '../primitives/waiting.tsx';
import { useCopy } from '../shared/use-copy.ts';
import type { EnrollmentProps } from './enrollment.tsx';

const Enrollment = lazy(() => import('./enrollment.tsx').then((module) => ({ default: module.Enrollment })));

/** Why set-up opened or closed; `left` by the screen's own way out. */
export type EnrollmentOpenReason = 'trigger' | 'done' | 'left' | CloseReason;

export interface EnrollmentDialogProps extends Omit<EnrollmentProps, 'onLeave'> {
  /** Leave it out and the dialog keeps it itself; give it a `trigger` then. */
  open?: boolean;
  /** Open at first, where the dialog keeps it itself. */
  defaultOpen?: boolean;
  /** Every opening and closing, with the reason. Closed half-way, nothing is on; after `done`, it is. */
  onOpenChange?: (open: boolean, details: { reason: EnrollmentOpenReason }) => void;
  /** A button of your own that opens it. */
  trigger?: ReactElement;
}

/** Set-up in a dialog. Leaving half-way is allowed, and the way back is the button that opened it. */
export function EnrollmentDialog({
  open,
  defaultOpen = false,
  onOpenChange,
  onDone,
  trigger,
  className,
  ...enrollment
}: EnrollmentDialogProps): ReactElement {
  const copy = useCopy();
  const [isOpen, setOpen] = useState(defaultOpen);
  function change(next: boolean, reason: EnrollmentOpenReason): void {
    setOpen(next);
    onOpenChange?.(next, { reason });
  }
  return (
    <>
      {trigger ? <Slot onClick={() => change(true, 'trigger')}>{trigger}</Slot> : null}
      <ThemedDialog
        open={open ?? isOpen}
        onOpenChange={(next, { reason }) => change(next, reason)}
        className={className}
      >
        <Suspense fallback={<Waiting>{copy('common.loading')}</Waiting>}>
          <Enrollment
            {...enrollment}
            onDone={(enrolled) => {
              onDone?.(enrolled);
              change(false, 'done');
            }}
            onLeave={() => change(false, 'left')}
          />
        </Suspense>
      </ThemedDialog>
    </>
  );
}
