'use client';

import * as RadixDialog from '@radix-ui/react-dialog';
import { useEffect, useRef, useState, type ReactElement, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { CloseGuardContext, type CloseGuard } from './close-guard.ts';
import { CloseIcon } from './icons.tsx';
import { returnFocus } from './return-focus.ts';
import { focusStart, SurfaceContext } from './screen.tsx';

/** How a dialog was left. */
export type CloseReason = 'escape' | 'outside' | 'close-button' | 'navigation';

export interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean, details: { reason: CloseReason }) => void;
  /** The accessible name of the close button. */
  closeLabel: string;
  /** Whether a click outside leaves; not where work would be lost. */
  closeOnOutside?: boolean;
  /** The id of what the question is about, heard with its title. */
  describedBy?: string | undefined;
  className?: string | undefined;
  theme?: 'light' | 'dark' | undefined;
  children: ReactNode;
}

/**
 * A dialog on a desk, a sheet on a phone. Focus comes in, stays, and goes back.
 * Our own scrim instead of Radix's overlay: that one injects a style element, which a strict CSP refuses.
 */
export function Dialog({
  open,
  onOpenChange,
  closeLabel,
  closeOnOutside,
  describedBy,
  className,
  theme,
  children,
}: DialogProps): ReactElement {
  const reason = useRef<CloseReason>('close-button');
  const cameFrom = useRef<Element | null>(null);
  const guards = useRef<CloseGuard[]>([]);
  const [hold] = useState(() => (guard: CloseGuard) => {
    guards.current.push(guard);
    return () => void (guards.current = guards.current.filter((other) => other !== guard));
  });

  function change(next: boolean): void {
    const details = { reason: reason.current };
    reason.current = 'close-button';
    // React runs the effects of children first, so the innermost guard stands first.
    if (!next && guards.current.some((guard) => guard())) return;
    onOpenChange(next, details);
  }

  const latest = useRef(change);
  useEffect(() => {
    latest.current = change;
  });
  useEffect(() => {
    if (!open) return undefined;
    // The Back button leads away from what the question is about, so it leaves the question too.
    const leave = () => {
      reason.current = 'navigation';
      latest.current(false);
    };
    window.addEventListener('popstate', leave);
    return () => window.removeEventListener('popstate', leave);
  }, [open]);

  return (
    <RadixDialog.Root open={open} onOpenChange={change}>
      <RadixDialog.Portal>
        <div data-kairos data-kairos-theme={theme} data-slot="dialog-scrim">
          <RadixDialog.Content
            aria-describedby={describedBy}
            className={className}
            data-slot="dialog"
            onOpenAutoFocus={(event) => {
              // Not the first button: a stray Enter must not answer a question that has only just appeared.
              event.preventDefault();
              cameFrom.current = document.activeElement;
              if (event.target instanceof HTMLElement) {
                event.target.focus();
                focusStart(event.target);
              }
            }}
            onCloseAutoFocus={(event) => {
              // Radix hands the focus back to its own trigger, and these dialogs have none.
              event.preventDefault();
              returnFocus(cameFrom.current);
            }}
            onEscapeKeyDown={() => void (reason.current = 'escape')}
            onInteractOutside={(event) => {
              if (!closeOnOutside) event.preventDefault();
              else reason.current = 'outside';
            }}
          >
            <SurfaceContext value="dialog">
              <CloseGuardContext value={hold}>{children}</CloseGuardContext>
            </SurfaceContext>
            <div data-slot="dialog-bar">
              <RadixDialog.Close asChild>
                <Button variant="quiet" aria-label={closeLabel} data-part="close">
                  <CloseIcon />
                </Button>
              </RadixDialog.Close>
            </div>
          </RadixDialog.Content>
        </div>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  );
}
