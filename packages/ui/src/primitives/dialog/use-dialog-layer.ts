import { useLayoutEffect, useState } from 'react';
import { isForRadioGroup, words } from '../contained-events.ts';
import { registerLayer } from './open-layers.ts';
import { lowerLayer, placeLayer, removeLayer, replaceLayer } from './place-layer.ts';

/** Native events that must not reach the page's own listeners, e.g. a shortcut, a focus trap or a click outside. */
const keptEvents = words(`
  keydown keyup keypress beforeinput input change select copy cut paste compositionstart
  compositionupdate compositionend focusin focusout click dblclick auxclick contextmenu
  pointerdown pointerup mousedown mouseup touchstart touchmove touchend touchcancel wheel
  dragstart dragover drop
`);

/** An element above the page for a dialog, while it is open. React renders into it, so native events can end there. */
export function useDialogLayer(
  open: boolean,
  container: Element | DocumentFragment | undefined,
): HTMLElement | undefined {
  const [layer, setLayer] = useState<HTMLElement>();
  useLayoutEffect(() => {
    if (!open) return undefined;
    const element = document.createElement('div');
    element.dataset['slot'] = 'dialog-layer';
    // React Aria hides what is added beside its dialogs, except this.
    element.dataset['reactAriaTopLayer'] = 'true';
    const close = new AbortController();
    for (const type of keptEvents) element.addEventListener(type, keepEvent, { signal: close.signal });
    placeLayer(element, container);
    const unregister = registerLayer(element);
    const stopFollowing = followPage(element);
    // oxlint-disable-next-line react/set-state-in-effect -- the element is in the page before React renders into it
    setLayer(element);
    return () => {
      close.abort();
      stopFollowing();
      unregister();
      removeLayer(element);
      setLayer(undefined);
    };
  }, [open, container]);
  return layer;
}

function keepEvent(event: Event): void {
  if (!isForRadioGroup(event)) event.stopPropagation();
}

/**
 * Keeps a layer usable when the page closes or removes the element around it or makes it inert, and keeps usable what the
 * page adds above it.
 */
function followPage(layer: HTMLElement): () => void {
  const observer = new MutationObserver((changes) => {
    layer.removeAttribute('inert');
    layer.removeAttribute('aria-hidden');
    const isHidden = layer.parentElement !== document.body && !layer.checkVisibility();
    if (!layer.isConnected || isHidden) replaceLayer(layer);
    for (const { target, addedNodes } of changes)
      for (const added of target === document.body ? addedNodes : [])
        if (added instanceof Element && !added.contains(layer)) lowerLayer(layer, added);
  });
  observer.observe(document, {
    subtree: true,
    childList: true,
    attributeFilter: ['open', 'hidden', 'inert', 'aria-hidden'],
  });
  return () => observer.disconnect();
}
