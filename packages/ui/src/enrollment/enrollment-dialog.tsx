'use client';

import { Slot } from '@radix-ui/react-slot';
import { Suspense, useState, type ReactElement } from 'react';
import type { CloseReason } from '../primitives/dialog/dialog.tsx';
import { Waiting } from '../primitives/waiting.tsx';
import { ThemedDialog } from '../provider/themed-dialog.tsx';
import { useCopy } from '../shared/use-copy.ts';
import type { EnrollmentProps } from './enrollment.tsx';
import { LazyEnrollment } from './lazy-enrollment.ts';
import '../words/common.words.ts';

/** Why the dialog opened or closed; `left` by the button on the screen. */
export type EnrollmentOpenReason = 'trigger' | 'done' | 'left' | CloseReason;

/** The props of `<EnrollmentDialog>`. */
export interface EnrollmentDialogProps extends Omit<EnrollmentProps, 'onLeave'> {
  /** Makes the dialog controlled. Without it, give it a `trigger`. */
  open?: boolean | undefined;
  /** Whether an uncontrolled dialog is open at first. */
  defaultOpen?: boolean | undefined;
  /** Called on every opening and closing, with the reason. Only with `done` is a factor enrolled. */
  onOpenChange?: (open: boolean, details: { reason: EnrollmentOpenReason }) => void;
  /** A button of your own that opens the dialog. */
  trigger?: ReactElement | undefined;
}

/** An enrollment in a dialog. It can be closed at any time, and opened again. */
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
          <LazyEnrollment
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
