/** Restores the focus to where it was before the dialog; if that element is gone, to the heading of the page. */
export function restoreFocus(previous: Element | null): void {
  if (!isLost()) return; // The host has moved the focus already.
  if (previous instanceof HTMLElement && previous.isConnected) previous.focus();
  if (!isLost()) return;
  const candidates = ['main h1', 'h1', 'main'].map((selector) =>
    document.querySelector<HTMLElement>(selector),
  );
  const start = candidates.find((candidate) => candidate !== null);
  if (!start) return;
  if (!start.hasAttribute('tabindex')) start.tabIndex = -1;
  start.focus({ preventScroll: true });
}

function isLost(): boolean {
  const active = document.activeElement;
  return !active || active === document.body;
}
