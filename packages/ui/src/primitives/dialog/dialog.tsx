'use client';

import { useRef, useState, type ComponentProps, type ReactElement, type ReactNode, type Ref } from 'react';
import { CloseGuardContext, type CloseGuard } from './close-guard.ts';
import { DialogSurface } from './dialog-surface.tsx';
import { SeparateRoot } from './separate-root.tsx';
import { useBrowserBack } from './use-browser-back.ts';
import { useDialogLayer } from './use-dialog-layer.ts';
import { useEscape } from './use-escape.ts';

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

/**
 * A modal dialog on a wide screen, a bottom sheet on a phone. Moves the focus in, keeps it and restores it. What the page
 * opens above it later can be used; `docs/decisions/0012-top-layer.md`.
 */
export function Dialog({
  open,
  onOpenChange,
  backCloses = false,
  container,
  ...surface
}: DialogProps): ReactElement | null {
  const layer = useDialogLayer(open, container);
  const guards = useRef<CloseGuard[]>([]);
  const [registerGuard] = useState(() => (guard: CloseGuard) => {
    guards.current.push(guard);
    return () => void (guards.current = guards.current.filter((other) => other !== guard));
  });

  function close(reason: CloseReason): void {
    // React runs the effects of children first, so the innermost guard is the first.
    if (!guards.current.some((guard) => guard())) onOpenChange(false, { reason });
  }
  useBrowserBack(open, backCloses, () => close('navigation'));
  useEscape(layer, () => close('escape'));

  if (!open || !layer) return null;
  return (
    <SeparateRoot container={layer}>
      <CloseGuardContext value={registerGuard}>
        <DialogSurface {...surface} layer={layer} close={close} />
      </CloseGuardContext>
    </SeparateRoot>
  );
}
