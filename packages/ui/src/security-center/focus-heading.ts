import { useEffect, useRef, type RefObject } from 'react';
import { deepActiveElement } from '../primitives/dialog/deep-active-element.ts';

/** The button that was pressed is gone: whoever uses a keyboard goes on from the heading of its section. */
export function focusHeading(place: Element | null): void {
  const active = deepActiveElement();
  if (active && active !== document.body) return;
  const section = place?.closest('[data-slot="section"]') ?? place;
  section?.querySelector<HTMLElement>('[data-slot="section-title"]')?.focus();
}

/** The same for a list: where the row of what had the focus is gone, e.g. after a proof in another dialog. */
export function useFocusAfterRow(count: number): RefObject<HTMLElement | null> {
  const section = useRef<HTMLElement>(null);
  const before = useRef(count);
  useEffect(() => {
    if (count < before.current) focusHeading(section.current);
    before.current = count;
  }, [count]);
  return section;
}
