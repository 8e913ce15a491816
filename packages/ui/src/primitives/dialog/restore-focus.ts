/** Hands the focus back to where it came from. Where that is gone, the page's own title takes it: never nowhere. */
export function restoreFocus(cameFrom: Element | null): void {
  if (!isLost()) return; // The host has put it somewhere already.
  if (cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus();
  if (!isLost()) return;
  const page = ['main h1', 'h1', 'main'].map((place) => document.querySelector<HTMLElement>(place));
  const start = page.find((place) => place !== null);
  if (!start) return;
  if (!start.hasAttribute('tabindex')) start.tabIndex = -1;
  start.focus({ preventScroll: true });
}

function isLost(): boolean {
  const active = document.activeElement;
  return !active || active === document.body;
}
