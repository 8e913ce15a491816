import type { ComponentProps, ReactElement } from 'react';
import { ChevronIcon } from './icons.tsx';

/** The browser's own list: it searches by typing, and on a phone it is the phone's own wheel. */
export function Select(props: ComponentProps<'select'>): ReactElement {
  return (
    <span data-slot="select-frame">
      <select {...props} data-slot="select" />
      <ChevronIcon />
    </span>
  );
}
