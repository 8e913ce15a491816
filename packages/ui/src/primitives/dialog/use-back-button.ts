import { useLatest } from '@kairos-mfa/react';
import { useEffect } from 'react';

/**
 * Tells an open dialog that the person goes back. `keepsPage`: the way back is spent on the dialog, where the browser can
 * (the Navigation API); elsewhere, and without it, the page goes back and the dialog with it. No entry is ever added to the
 * history, so no router of the host's meets one that it does not know.
 */
export function useBackButton(open: boolean, keepsPage: boolean, leave: () => void): void {
  const latest = useLatest(leave);
  useEffect(() => {
    if (!open) return undefined;
    const left = (): void => latest.current();
    function goingBack(event: NavigateEvent): void {
      // Not the host's own `history.back()`: it means the page. A person who insists gets through: browsers let nobody
      // cancel twice without a touch or a key in between.
      const isBack = event.navigationType === 'traverse' && event.destination.index < here();
      if (!keepsPage || !isBack || !event.userInitiated || !event.cancelable) return;
      event.preventDefault();
      left();
    }
    const navigation = 'navigation' in window ? window.navigation : undefined;
    navigation?.addEventListener('navigate', goingBack);
    window.addEventListener('popstate', left);
    return () => {
      navigation?.removeEventListener('navigate', goingBack);
      window.removeEventListener('popstate', left);
    };
  }, [open, keepsPage, latest]);
}

function here(): number {
  return window.navigation.currentEntry?.index ?? 0;
}
