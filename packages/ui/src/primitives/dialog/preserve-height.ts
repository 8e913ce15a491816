import { useLayoutEffect, type RefObject } from 'react';

/** How tall each dialog or card was with its last real screen, in pixels. */
const heights = new WeakMap<HTMLElement, number>();

/** Notes how tall a screen is, for what may stand in for it for a moment. */
export function useRecordedHeight(screen: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const surface = surfaceOf(screen.current);
    if (surface && !screen.current?.querySelector('[data-transient]'))
      heights.set(surface, surface.offsetHeight);
  });
}

/** Keeps its dialog or card as tall as it was, so that a short wait moves no edge. Mark the element `data-transient`. */
export function usePreservedHeight(brief: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const surface = surfaceOf(brief.current);
    const height = surface && heights.get(surface);
    if (!surface || !height) return undefined;
    // Through the object model: a style attribute would be refused by a strict CSP.
    surface.style.minBlockSize = `${height}px`;
    return () => void surface.style.removeProperty('min-block-size');
  }, [brief]);
}

function surfaceOf(element: HTMLElement | null): HTMLElement | null | undefined {
  return element?.closest<HTMLElement>('[data-slot="dialog"], [data-slot="card"]');
}
