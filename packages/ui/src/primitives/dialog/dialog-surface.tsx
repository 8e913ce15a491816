import { Suspense, useLayoutEffect, useId, useRef, type ComponentProps, type ReactElement } from 'react';
import { Button } from '../button.tsx';
import { useElementClass } from '../element-classes.ts';
import { CloseIcon } from '../icons.tsx';
import { DialogTitleContext, SurfaceContext } from '../screen/screen.tsx';
import { useMergedRefs } from '../use-merged-refs.ts';
import type { CloseReason, DialogProps } from './dialog.tsx';
import { keepFocus, wrapFocus } from './keep-focus.ts';
import { raiseLayer } from './place-layer.ts';
import { useInitialFocus } from './use-initial-focus.ts';
import { useSmoothResize } from './use-smooth-resize.ts';

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

type DialogSurfaceProps = Omit<DialogProps, 'open' | 'onOpenChange' | 'backCloses' | 'container'> & {
  layer: HTMLElement;
  close: (reason: CloseReason) => void;
};

/** The scrim and the dialog on it, as rendered into its layer. */
export function DialogSurface({
  layer,
  close,
  closeLabel,
  closeButton = true,
  closeOnOutside,
  describedBy,
  size,
  className,
  ref,
  root,
  children,
}: DialogSurfaceProps): ReactElement {
  const titleId = useId();
  const dialog = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!dialog.current) return undefined;
    raiseLayer(layer, dialog.current);
    return keepFocus(layer, dialog.current);
  }, [layer]);
  useInitialFocus(dialog, layer);
  useSmoothResize(dialog, layer);
  const both = useMergedRefs(dialog, ref);
  const dialogClass = useElementClass('dialog', className);
  const scrimClass = useElementClass('dialog-scrim', root?.className);

  return (
    <div
      {...root}
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
            <Suspense>{children}</Suspense>
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
    </div>
  );
}
