'use client';

import {
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type ComponentProps,
  type ReactElement,
  type ReactNode,
  type Ref,
} from 'react';
import { createPortal } from 'react-dom';
import { Button } from '../button.tsx';
import { containedEvents } from '../contained-events.ts';
import { useElementClass } from '../element-classes.ts';
import { CloseIcon } from '../icons.tsx';
import { DialogTitleContext, SurfaceContext } from '../screen/screen.tsx';
import { useMergedRefs } from '../use-merged-refs.ts';
import { CloseGuardContext, type CloseGuard } from './close-guard.ts';
import { keepFocus, wrapFocus } from './keep-focus.ts';
import { raiseLayer } from './place-layer.ts';
import { useBrowserBack } from './use-browser-back.ts';
import { useDialogLayer } from './use-dialog-layer.ts';
import { useEscape } from './use-escape.ts';
import { useInitialFocus } from './use-initial-focus.ts';
import { useSmoothResize } from './use-smooth-resize.ts';

/** How a dialog was closed. */
export type CloseReason = 'escape' | 'outside' | 'close-button' | 'navigation';

/** The props of `<Dialog>`. */
export interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean, details: { reason: CloseReason }) => void;
  /** The accessible name of the close button. */
  closeLabel: string;
  /** Whether there is a close button. Leave it out only where another button leaves. Default: true. */
  closeButton?: boolean | undefined;
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

/** No native modal dialog: that makes inert what the page opens above it later. */
const modalProps: ComponentProps<'div'> = {
  role: 'dialog',
  tabIndex: -1,
  onKeyDown: wrapFocus,
  onKeyUp({ key, target }) {
    // The focus may wrap around without scrolling, so the focused element may be partly out of view.
    if (key === 'Tab' && target instanceof Element && !target.matches(stickyElement))
      target.scrollIntoView({ block: 'nearest' });
  },
  onScroll: ({ currentTarget: dialog }) => void dialog.toggleAttribute('data-scrolled', dialog.scrollTop > 8),
};

/**
 * A modal dialog on a wide screen, a bottom sheet on a phone. Moves the focus in, keeps it and restores it. What the page
 * opens above it later can be used; `docs/decisions/0012-top-layer.md`.
 */
export function Dialog({
  open,
  onOpenChange,
  closeLabel,
  closeButton = true,
  closeOnOutside,
  backCloses = false,
  describedBy,
  size,
  className,
  ref,
  root,
  container,
  children,
}: DialogProps): ReactElement | null {
  const titleId = useId();
  const layer = useDialogLayer(open, container);
  const guards = useRef<CloseGuard[]>([]);
  const [registerGuard] = useState(() => (guard: CloseGuard) => {
    guards.current.push(guard);
    return () => void (guards.current = guards.current.filter((other) => other !== guard));
  });

  const dialog = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!layer || !dialog.current) return undefined;
    raiseLayer(layer, dialog.current);
    return keepFocus(layer, dialog.current);
  }, [layer]);
  useInitialFocus(dialog, layer);
  useSmoothResize(dialog, layer ?? undefined);
  const both = useMergedRefs(dialog, ref);
  const dialogClass = useElementClass('dialog', className);
  const scrimClass = useElementClass('dialog-scrim', root?.className);

  function close(reason: CloseReason): void {
    // React runs the effects of children first, so the innermost guard is the first.
    if (!guards.current.some((guard) => guard())) onOpenChange(false, { reason });
  }
  useBrowserBack(open, backCloses, () => close('navigation'));
  useEscape(layer, () => close('escape'));

  if (!open || !layer) return null;
  return createPortal(
    <div
      {...root}
      {...containedEvents}
      onPointerDown={(event) => {
        event.stopPropagation();
        if (event.target !== event.currentTarget) return;
        // The focus stays where it is.
        event.preventDefault();
        if (closeOnOutside && event.button === 0) close('outside');
      }}
      className={scrimClass}
      data-slot="dialog-scrim"
    >
      <div
        ref={both}
        {...modalProps}
        aria-labelledby={titleId}
        aria-describedby={describedBy}
        className={dialogClass}
        data-slot="dialog"
        data-state="open"
        data-size={size}
      >
        <SurfaceContext value="dialog">
          <DialogTitleContext value={titleId}>
            <CloseGuardContext value={registerGuard}>{children}</CloseGuardContext>
          </DialogTitleContext>
        </SurfaceContext>
        <div data-slot="dialog-bar">
          {closeButton ? (
            <Button
              variant="quiet"
              aria-label={closeLabel}
              onClick={() => close('close-button')}
              data-part="close"
            >
              <CloseIcon />
            </Button>
          ) : null}
        </div>
      </div>
    </div>,
    layer,
  );
}
