import { useLatest } from '@kairos-mfa/react/internal/use-latest';
import { useEffect } from 'react';

/**
 * Calls `leave` when the person uses the browser's back button while the dialog is open. With `keepsPage` and the Navigation
 * API, only the dialog closes; otherwise the page goes back as well. No history entry is added, so that the host's router
 * never sees one that it does not know.
 */
export function useBrowserBack(open: boolean, keepsPage: boolean, leave: () => void): void {
  const latest = useLatest(leave);
  useEffect(() => {
    if (!open) return undefined;
    const onLeave = (): void => latest.current();
    function onNavigate(event: NavigateEvent): void {
      // Not for the host's own `history.back()`, which is about the page. A second press always gets through: browsers
      // allow no second cancellation without user activation in between.
      const isBack = event.navigationType === 'traverse' && event.destination.index < currentIndex();
      if (!keepsPage || !isBack || !event.userInitiated || !event.cancelable) return;
      event.preventDefault();
      onLeave();
    }
    const navigation = 'navigation' in window ? window.navigation : undefined;
    navigation?.addEventListener('navigate', onNavigate);
    window.addEventListener('popstate', onLeave);
    return () => {
      navigation?.removeEventListener('navigate', onNavigate);
      window.removeEventListener('popstate', onLeave);
    };
  }, [open, keepsPage, latest]);
}

function currentIndex(): number {
  return window.navigation.currentEntry?.index ?? 0;
}
