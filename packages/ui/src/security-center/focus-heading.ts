import { useEffect, useRef, type RefObject } from 'react';
import { deepActiveElement } from '../primitives/dialog/deep-active-element.ts';

/** Moves the focus to the heading of a section if the focused element is gone, for people who use a keyboard. */
export function focusHeading(element: Element | null): void {
  const active = deepActiveElement();
  if (active && active !== document.body) return;
  const section = element?.closest('[data-slot="section"]') ?? element;
  section?.querySelector<HTMLElement>('[data-slot="section-title"]')?.focus();
}

/** The same after a row of a list was removed, e.g. after a step-up in another dialog. */
export function useFocusAfterRow(count: number): RefObject<HTMLElement | null> {
  const section = useRef<HTMLElement>(null);
  const previousCount = useRef(count);
  useEffect(() => {
    if (count < previousCount.current) focusHeading(section.current);
    previousCount.current = count;
  }, [count]);
  return section;
}
