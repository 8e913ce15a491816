'use client';

import type { ComponentProps, ReactElement } from 'react';

/** Appears after 300 ms (in the stylesheet), so that quick answers do not flicker. Hidden from assistive technology. */
export function Spinner(props: ComponentProps<'svg'>): ReactElement {
  return (
    <svg
      width="20"
      height="20"
      viewBox="0 0 20 20"
      fill="none"
      aria-hidden="true"
      {...props}
      data-slot="spinner"
    >
      <circle cx="10" cy="10" r="7.25" stroke="currentColor" strokeWidth="1.5" opacity=".22" />
      <path
        d="M17.25 10A7.25 7.25 0 0 0 10 2.75"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
      />
    </svg>
  );
}
