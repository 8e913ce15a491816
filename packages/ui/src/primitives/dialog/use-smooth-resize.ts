import { useLayoutEffect, type RefObject } from 'react';

/**
 * Animates a dialog from its previous height to that of its new content. Duration and easing are its CSS transition's, which
 * is zero under reduced motion.
 */
export function useSmoothResize(dialog: RefObject<HTMLElement | null>, layer: object | undefined): void {
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!layer || !element || typeof ResizeObserver === 'undefined') return undefined;
    let height = element.offsetHeight;
    let animation: Animation | undefined;
    const isResting = () => animation?.playState !== 'running';
    // Only a change of the content is animated; a resized window, a rotated phone and larger text are followed at once.
    const resizes = new ResizeObserver(() => {
      if (isResting()) height = element.offsetHeight;
    });
    // Before the next paint, and not while sizes are being observed: that would be reported to the page as an error.
    const changes = new MutationObserver(() => {
      if (!isResting()) return;
      const previous = height;
      height = element.offsetHeight;
      if (height !== previous) animation = animateHeight(element, previous, height);
      animation?.finished.then(
        () => void (height = element.offsetHeight),
        () => undefined,
      );
    });
    resizes.observe(element);
    changes.observe(element, { childList: true, characterData: true, subtree: true });
    return () => {
      resizes.disconnect();
      changes.disconnect();
      animation?.cancel();
    };
  }, [dialog, layer]);
}

function animateHeight(element: HTMLElement, from: number, to: number): Animation | undefined {
  const { transitionDuration, transitionTimingFunction } = getComputedStyle(element);
  const duration = Number.parseFloat(transitionDuration) * 1000;
  if (!duration) return undefined;
  return element.animate(
    // The scroll bar would appear for a moment, in which the dialog is shorter than its content.
    { blockSize: [`${from}px`, `${to}px`], overflowY: ['hidden', 'hidden'] },
    { duration, easing: transitionTimingFunction },
  );
}
