import { useLatest } from '@kairos-mfa/react/internal/use-latest';
import { useEffect } from 'react';
import { isComposing } from '../is-composing.ts';
import { isAbove, isTopLayer } from './open-layers.ts';

/**
 * Calls `leave` for Escape in a dialog. It listens on the window, before the listeners of the page's own dialogs on the
 * document, which would close as well.
 */
export function useEscape(layer: HTMLElement | undefined, leave: () => void): void {
  const latest = useLatest(leave);
  useEffect(() => {
    if (!layer) return undefined;
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key !== 'Escape' || event.defaultPrevented || !layer || !isTopLayer(layer)) return;
      const isInside = event.composedPath().includes(layer);
      if (!isInside && isAbove(event.composedPath()[0], layer)) return;
      event.stopImmediatePropagation();
      // Escape then belongs to the input method editor, whose candidates it closes.
      if (isComposing(event)) return;
      event.preventDefault();
      latest.current();
    }
    // Of the document that the dialog is in, which may be that of a frame.
    const view = layer.ownerDocument.defaultView ?? window;
    view.addEventListener('keydown', onKeyDown, { capture: true });
    return () => view.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [layer, latest]);
}
