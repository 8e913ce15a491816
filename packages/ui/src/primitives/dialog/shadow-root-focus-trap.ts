import type { FocusTrap } from 'focus-trap';

/**
 * Keeps the focus in a dialog that is drawn in a shadow root. Radix asks the document what has the focus, and there the
 * document only knows the host of the root, so its own trap stays open. Elsewhere this does nothing, and loads nothing.
 */
export function trapFocusInShadowRoot(dialog: HTMLElement): () => void {
  if (!(dialog.getRootNode() instanceof ShadowRoot)) return () => undefined;
  const closed = new AbortController();
  void import('focus-trap').then(({ createFocusTrap }) => {
    if (closed.signal.aborted) return;
    // Where the focus goes back to, Escape and clicks outside are the dialog's own business.
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

/** Another dialog above this one, e.g. where the host asks for the password, has the focus by right. */
function pauseForOtherDialogs(trap: FocusTrap, dialog: HTMLElement, signal: AbortSignal): void {
  function judge(event: FocusEvent): void {
    const path = event.composedPath();
    if (path.includes(dialog)) trap.unpause();
    else if (path.some(isDialog)) trap.pause();
  }
  // On the window, so that it is heard before the trap hears it on the document.
  window.addEventListener('focusin', judge, { capture: true, signal });
}

function isDialog(target: EventTarget): boolean {
  return target instanceof Element && target.matches('dialog, [role="dialog"]');
}
