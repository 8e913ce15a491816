'use client';

import type { ReactElement, ReactNode } from 'react';

/** A placeholder with the usual text, so that it wraps the same. Drawn as a bar and hidden from assistive technology. */
export function TextLine({ children }: { children: string }): ReactElement {
  return (
    <span aria-hidden="true" data-slot="skeleton-text">
      {children}
    </span>
  );
}

/** Announces once that something is loading. It appears after 300 ms. */
export function Skeleton({ status, children }: { status: string; children: ReactNode }): ReactElement {
  return (
    <div aria-busy="true" data-slot="skeleton">
      <p aria-live="polite" data-slot="visually-hidden">
        {status}
      </p>
      {children}
    </div>
  );
}
