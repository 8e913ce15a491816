const stops = 'a[href], button, input, select, textarea, [tabindex]';

/**
 * Keeps the focus in a dialog that is drawn in a shadow root. Radix asks the document what has the focus, and there the
 * document only knows the host of the root, so its own trap stays open. Elsewhere this does nothing.
 */
export function keepFocus(dialog: HTMLElement): () => void {
  const root = dialog.getRootNode();
  if (!(root instanceof ShadowRoot)) return () => undefined;
  let last: HTMLElement = dialog;

  function note({ target }: FocusEvent): void {
    if (target instanceof HTMLElement) last = target;
  }
  function turn(event: KeyboardEvent): void {
    if (event.key !== 'Tab' || event.altKey || event.ctrlKey || event.metaKey) return;
    const active = (root as ShadowRoot).activeElement ?? dialog;
    const order = tabStops(dialog);
    if (order.some((stop) => stop !== active && isAhead(active, stop, event.shiftKey))) return;
    // At the edge: round to the other end.
    event.preventDefault();
    (event.shiftKey ? order.at(-1) : order[0])?.focus();
  }
  function bringBack(event: FocusEvent): void {
    const path = event.composedPath();
    // Another dialog above this one, e.g. where the host asks for the password, has the focus by right.
    if (path.includes(dialog) || path.some(isDialog)) return;
    (last.isConnected ? last : dialog).focus();
  }

  dialog.addEventListener('focusin', note);
  dialog.addEventListener('keydown', turn);
  document.addEventListener('focusin', bringBack);
  return () => {
    dialog.removeEventListener('focusin', note);
    dialog.removeEventListener('keydown', turn);
    document.removeEventListener('focusin', bringBack);
  };
}

function tabStops(dialog: HTMLElement): HTMLElement[] {
  return [...dialog.querySelectorAll<HTMLElement>(stops)].filter(
    (stop) => stop.tabIndex >= 0 && !stop.matches(':disabled') && stop.checkVisibility(),
  );
}

function isAhead(active: Element, stop: Element, isBackwards: boolean): boolean {
  if (active.contains(stop)) return !isBackwards;
  const side = isBackwards ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  return (active.compareDocumentPosition(stop) & side) !== 0;
}

function isDialog(target: EventTarget): boolean {
  return target instanceof Element && target.matches('dialog, [role="dialog"]');
}
