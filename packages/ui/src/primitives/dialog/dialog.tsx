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
import { useElementClass } from '../element-classes.ts';
import { CloseIcon } from '../icons.tsx';
import { focusStart, SurfaceContext } from '../screen/screen.tsx';
import { useMergedRefs } from '../use-merged-refs.ts';
import { CloseGuardContext, type CloseGuard } from './close-guard.ts';
import { deepActiveElement } from './deep-active-element.ts';
import { restoreFocus } from './restore-focus.ts';
import { trapFocusInShadowRoot } from './shadow-root-focus-trap.ts';
import { useBrowserBack } from './use-browser-back.ts';

/** How a dialog was closed. */
export type CloseReason = 'escape' | 'outside' | 'close-button' | 'navigation';

/** The props of `<Dialog>`. */
export interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean, details: { reason: CloseReason }) => void;
  /** The accessible name of the close button. */
  closeLabel: string;
  /** Whether a click outside closes it. Leave it out where work would be lost. */
  closeOnOutside?: boolean | undefined;
  /** The browser's back button closes the dialog and keeps the page, in browsers with the Navigation API. */
  backCloses?: boolean | undefined;
  /** The id of the element that describes the dialog. */
  describedBy?: string | undefined;
  /** Wide enough for a whole page. */
  size?: 'wide' | undefined;
  className?: string | undefined;
  ref?: Ref<HTMLElement> | undefined;
  /** Attributes of the element around the dialog, e.g. its theme. */
  root?: Omit<ComponentProps<'div'>, 'children'> | undefined;
  /** Where the dialog is rendered. Default: the end of the page. */
  container?: Element | DocumentFragment | undefined;
  children: ReactNode;
}

/** The close button is sticky, so it never needs to be scrolled to. */
const stickyElement = '[data-part="close"]';

/**
 * A modal dialog on a wide screen, a bottom sheet on a phone. Moves the focus in, traps it and restores it.
 * It has its own scrim: Radix's overlay injects a style element, which a strict CSP refuses.
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
  const previousFocus = useRef<Element | null>(null);
  const guards = useRef<CloseGuard[]>([]);
  const [registerGuard] = useState(() => (guard: CloseGuard) => {
    guards.current.push(guard);
    return () => void (guards.current = guards.current.filter((other) => other !== guard));
  });

  const trapFocus = useCallback(
    (dialog: HTMLElement | null) => (dialog ? trapFocusInShadowRoot(dialog) : undefined),
    [],
  );
  const both = useMergedRefs(trapFocus, ref);
  const dialogClass = useElementClass('dialog', className);
  const scrimClass = useElementClass('dialog-scrim', root?.className);

  function change(next: boolean): void {
    const details = { reason: reason.current };
    reason.current = 'close-button';
    // React runs the effects of children first, so the innermost guard is the first.
    if (!next && guards.current.some((guard) => guard())) return;
    onOpenChange(next, details);
  }

  useBrowserBack(open, backCloses, () => {
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
              // Not the first button: an Enter key press meant for the page must not answer a dialog that has just opened.
              event.preventDefault();
              previousFocus.current = deepActiveElement();
              if (event.target instanceof HTMLElement) {
                event.target.focus();
                focusStart(event.target);
              }
            }}
            onCloseAutoFocus={(event) => {
              // Radix returns the focus to its own trigger, and these dialogs have none.
              event.preventDefault();
              restoreFocus(previousFocus.current);
            }}
            onEscapeKeyDown={() => void (reason.current = 'escape')}
            onKeyUp={(event) => {
              // The focus trap wraps around without scrolling, so the focused element may be partly out of view.
              if (
                event.key === 'Tab' &&
                event.target instanceof Element &&
                !event.target.matches(stickyElement)
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
              <CloseGuardContext value={registerGuard}>{children}</CloseGuardContext>
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
