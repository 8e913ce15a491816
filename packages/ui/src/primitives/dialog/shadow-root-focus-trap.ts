import type { FocusTrap } from 'focus-trap';

/**
 * Traps the focus in a dialog inside a shadow root. Radix reads `document.activeElement`, which is only the shadow host
 * there, so its own trap does not work. Outside a shadow root this does nothing and loads nothing.
 */
export function trapFocusInShadowRoot(dialog: HTMLElement): () => void {
  if (!(dialog.getRootNode() instanceof ShadowRoot)) return () => undefined;
  const closed = new AbortController();
  void import('focus-trap').then(({ createFocusTrap }) => {
    if (closed.signal.aborted) return;
    // The dialog handles restoring the focus, Escape and clicks outside.
    const trap = createFocusTrap(dialog, {
      fallbackFocus: dialog,
      delayInitialFocus: false,
      returnFocusOnDeactivate: false,
      escapeDeactivates: false,
      allowOutsideClick: true,
    }).activate();
    pauseForOtherDialogs(trap, dialog, closed.signal);
    closed.signal.addEventListener('abort', () => trap.deactivate());
  });
  return () => closed.abort();
}

/** Lets another dialog above this one have the focus, e.g. the host's password dialog. */
function pauseForOtherDialogs(trap: FocusTrap, dialog: HTMLElement, signal: AbortSignal): void {
  function onFocusIn(event: FocusEvent): void {
    const path = event.composedPath();
    if (path.includes(dialog)) trap.unpause();
    else if (path.some(isDialog)) trap.pause();
  }
  // On the window, so that it runs before the trap's listener on the document.
  window.addEventListener('focusin', onFocusIn, { capture: true, signal });
}

function isDialog(target: EventTarget): boolean {
  return target instanceof Element && target.matches('dialog, [role="dialog"]');
}
