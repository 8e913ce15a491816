import { useLayoutEffect, type RefObject } from 'react';

/** The height of each dialog or card with its last complete screen, in pixels. */
const heights = new WeakMap<HTMLElement, number>();

/** Records the height of a screen, for a short waiting screen that may replace it. */
export function useRecordedHeight(screen: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const surface = surfaceOf(screen.current);
    if (surface && !screen.current?.querySelector('[data-transient]'))
      heights.set(surface, surface.offsetHeight);
  });
}

/** Keeps the dialog or card at its previous height during a short wait. Mark the element with `data-transient`. */
export function usePreservedHeight(transient: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const surface = surfaceOf(transient.current);
    const height = surface && heights.get(surface);
    if (!surface || !height) return undefined;
    // Through the CSSOM: a strict CSP refuses style attributes.
    surface.style.minBlockSize = `${height}px`;
    return () => void surface.style.removeProperty('min-block-size');
  }, [transient]);
}

function surfaceOf(element: HTMLElement | null): HTMLElement | null | undefined {
  return element?.closest<HTMLElement>('[data-slot="dialog"], [data-slot="card"]');
}
