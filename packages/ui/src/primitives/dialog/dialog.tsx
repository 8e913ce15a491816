'use client';

import * as RadixDialog from '@radix-ui/react-dialog';
import {
  useCallback,
  useRef,
  useState,
  type ComponentProps,
  type ReactElement,
  type ReactNode,
  type Ref,
} from 'react';
import { Button } from '../button.tsx';
import { CloseGuardContext, type CloseGuard } from './close-guard.ts';
import { CloseIcon } from '../icons.tsx';
import { trapFocusInShadowRoot } from './shadow-root-focus-trap.ts';
import { restoreFocus } from './restore-focus.ts';
import { deepActiveElement } from './deep-active-element.ts';
import { useElementClass } from '../element-classes.ts';
import { focusStart, SurfaceContext } from '../screen/screen.tsx';
import { useBrowserBack } from './use-browser-back.ts';
import { useMergedRefs } from '../use-merged-refs.ts';

/** How a dialog was left. */
export type CloseReason = 'escape' | 'outside' | 'close-button' | 'navigation';

export interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean, details: { reason: CloseReason }) => void;
  /** The accessible name of the close button. */
  closeLabel: string;
  /** Whether a click outside leaves; not where work would be lost. */
  closeOnOutside?: boolean;
  /** Back in the browser closes the dialog and keeps the page, where the browser can; else it leaves both. */
  backCloses?: boolean | undefined;
  /** The id of what the question is about, heard with its title. */
  describedBy?: string | undefined;
  /** Wider than one question needs, for a whole page. */
  size?: 'wide' | undefined;
  className?: string | undefined;
  ref?: Ref<HTMLElement> | undefined;
  /** What the element around the dialog carries, e.g. its theme. */
  root?: Omit<ComponentProps<'div'>, 'children'>;
  /** Where the dialog is drawn; the end of the page, where nobody says otherwise. */
  container?: Element | DocumentFragment | undefined;
  children: ReactNode;
}

/** It stays in place while the rest scrolls. */
const alwaysInSight = '[data-part="close"]';

/**
 * A dialog on a desk, a sheet on a phone. Focus comes in, stays, and goes back.
 * Our own scrim instead of Radix's overlay: that one injects a style element, which a strict CSP refuses.
 */
export function Dialog({
  open,
  onOpenChange,
  closeLabel,
  closeOnOutside,
  backCloses = false,
  describedBy,
  size,
  className,
  ref,
  root,
  container,
  children,
}: DialogProps): ReactElement {
  const reason = useRef<CloseReason>('close-button');
  const cameFrom = useRef<Element | null>(null);
  const guards = useRef<CloseGuard[]>([]);
  const [hold] = useState(() => (guard: CloseGuard) => {
    guards.current.push(guard);
    return () => void (guards.current = guards.current.filter((other) => other !== guard));
  });

  const keepIn = useCallback(
    (dialog: HTMLElement | null) => (dialog ? trapFocusInShadowRoot(dialog) : undefined),
    [],
  );
  const both = useMergedRefs(keepIn, ref);
  const dialogClass = useElementClass('dialog', className);
  const scrimClass = useElementClass('dialog-scrim', root?.className);

  function change(next: boolean): void {
    const details = { reason: reason.current };
    reason.current = 'close-button';
    // React runs the effects of children first, so the innermost guard stands first.
    if (!next && guards.current.some((guard) => guard())) return;
    onOpenChange(next, details);
  }

  useBrowserBack(open, backCloses, () => {
    // Whether the page stays or goes: back leads away from the question.
    reason.current = 'navigation';
    change(false);
  });

  return (
    <RadixDialog.Root open={open} onOpenChange={change}>
      <RadixDialog.Portal container={container}>
        <div {...root} className={scrimClass} data-slot="dialog-scrim">
          <RadixDialog.Content
            ref={both}
            aria-describedby={describedBy}
            className={dialogClass}
            data-slot="dialog"
            data-size={size}
            onOpenAutoFocus={(event) => {
              // Not the first button: a stray Enter must not answer a question that has only just appeared.
              event.preventDefault();
              cameFrom.current = deepActiveElement();
              if (event.target instanceof HTMLElement) {
                event.target.focus();
                focusStart(event.target);
              }
            }}
            onCloseAutoFocus={(event) => {
              // Radix hands the focus back to its own trigger, and these dialogs have none.
              event.preventDefault();
              restoreFocus(cameFrom.current);
            }}
            onEscapeKeyDown={() => void (reason.current = 'escape')}
            onKeyUp={(event) => {
              // At the ends, the focus is led round without a scroll, to what may be half out of sight.
              if (
                event.key === 'Tab' &&
                event.target instanceof Element &&
                !event.target.matches(alwaysInSight)
              )
                event.target.scrollIntoView({ block: 'nearest' });
            }}
            onScroll={({ currentTarget: dialog }) =>
              void dialog.toggleAttribute('data-scrolled', dialog.scrollTop > 8)
            }
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
