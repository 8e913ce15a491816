import { deepActive } from '../parts/deep-active.ts';

/** The button that was pressed is gone: whoever uses a keyboard goes on from the heading of its section. */
export function goOnFromHeading(place: Element | null): void {
  const active = deepActive();
  if (active && active !== document.body) return;
  const section = place?.closest('[data-slot="section"]') ?? place;
  section?.querySelector<HTMLElement>('[data-slot="section-title"]')?.focus();
}
