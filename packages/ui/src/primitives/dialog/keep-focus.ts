import type { KeyboardEvent } from 'react';
import { deepActiveElement } from './deep-active-element.ts';
import { isAbove, isTopLayer, newerDialogOf, pageDialogOf } from './open-layers.ts';
import { lowerLayer, moveLayerInto } from './place-layer.ts';

const tabbable = 'a[href], button, input, select, textarea, summary, iframe, [tabindex], [contenteditable]';

/**
 * Takes the focus back from the page behind a dialog, e.g. from a script of the page. What is visible above the dialog may
 * have the focus.
 */
export function keepFocus(layer: HTMLElement, dialog: HTMLElement): () => void {
  const closed = new AbortController();
  const options = { capture: true, signal: closed.signal };
  // A `container` may be in another document, e.g. of a frame; then the focus of this page is nobody's to take.
  const view = layer.ownerDocument.defaultView ?? window;
  let last: HTMLElement | undefined;
  let tab: 'forward' | 'backward' | undefined;
  let isReturning = false;

  function onFocusIn(event: FocusEvent): void {
    const [target] = event.composedPath();
    const direction = tab;
    tab = undefined;
    if (event.composedPath().includes(layer)) {
      if (target instanceof HTMLElement) last = target;
      return;
    }
    const newer = newerDialogOf(target, layer);
    if (newer) lowerLayer(layer, newer);
    if (!isReturning && isTopLayer(layer) && !isAbove(target, layer)) {
      isReturning = true;
      takeFocus(direction, target);
      isReturning = false;
    }
  }
  function takeFocus(direction: typeof tab, from: EventTarget | undefined): void {
    const edges = direction ? tabbables(dialog) : [];
    const target = direction === 'backward' ? edges.at(-1) : edges[0];
    focusFromOutside(target ?? (last?.isConnected ? last : dialog));
    if (dialog.contains(deepActiveElement())) return;
    // A focus trap of the page took it again at once. It accepts what is inside its own dialog.
    const trap = pageDialogOf(from);
    if (!trap) return;
    moveLayerInto(layer, trap);
    focusFromOutside(last?.isConnected ? last : dialog);
  }
  view.addEventListener('focusin', onFocusIn, options);
  // The window does not see the focus move within one shadow root.
  const root = layer.getRootNode();
  // SAFETY: every listener for this event type receives this event.
  if (root instanceof ShadowRoot) root.addEventListener('focusin', onFocusIn as EventListener, options);
  view.addEventListener(
    'keydown',
    ({ key, shiftKey }) => void (tab = key === 'Tab' ? (shiftKey ? 'backward' : 'forward') : undefined),
    options,
  );
  return () => closed.abort();
}

/** Moves the focus from the last element of a dialog to the first with Tab, and back with Shift and Tab. */
export function wrapFocus(event: KeyboardEvent<HTMLElement>): void {
  const { key, shiftKey, currentTarget: dialog } = event;
  if (key !== 'Tab' || event.altKey || event.ctrlKey || event.metaKey) return;
  const edges = tabbables(dialog);
  const active = deepActiveElement();
  const isAtEnd = shiftKey ? active === edges[0] || active === dialog : active === edges.at(-1);
  if (edges.length > 0 && !isAtEnd) return;
  event.preventDefault();
  (shiftKey ? edges.at(-1) : edges[0])?.focus({ preventScroll: true });
}

/** Focuses an element of a dialog. A focus trap of the page ignores a loss of the focus, but not that it moved elsewhere. */
export function focusFromOutside(element: HTMLElement): void {
  const active = deepActiveElement();
  if (active instanceof HTMLElement) active.blur();
  element.focus();
}

function tabbables(dialog: HTMLElement): HTMLElement[] {
  return [...dialog.querySelectorAll<HTMLElement>(tabbable)].filter(
    (element) => element.tabIndex >= 0 && !element.matches(':disabled') && element.checkVisibility(),
  );
}
