'use client';

import type { ComponentProps, ReactElement, ReactNode } from 'react';
import { ChevronIcon } from './icons.tsx';

/** The props of `<Disclosure>`. */
export interface DisclosureProps extends ComponentProps<'details'> {
  /** The line that is always visible; it opens the rest. */
  summary: ReactNode;
}

/** One line that opens more on demand. */
export function Disclosure({ summary, children, ...props }: DisclosureProps): ReactElement {
  return (
    <details {...props} data-slot="disclosure">
      <summary>
        {summary}
        <ChevronIcon />
      </summary>
      {children}
    </details>
  );
}
