import type { ComponentProps, ReactElement } from 'react';
import { ChevronIcon } from './icons.tsx';

/** The browser's own select: it supports type-ahead, and a phone shows its native picker. */
export function Select(props: ComponentProps<'select'>): ReactElement {
  return (
    <span data-slot="select-frame">
      <select {...props} form="" data-slot="select" />
      <ChevronIcon />
    </span>
  );
}
