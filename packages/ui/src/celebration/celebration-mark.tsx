'use client';

import type { ComponentProps, ReactElement } from 'react';

/** The props of `<CelebrationMark>`. */
export interface CelebrationMarkProps extends Omit<ComponentProps<'svg'>, 'children'> {
  /** Shows the final picture without the animation. */
  reducedMotion?: boolean | undefined;
}

/** The animated mark of the celebration: the Kairos mark, whose dot moves into the ring, which closes and becomes a check mark. */
export function CelebrationMark({ reducedMotion, ...props }: CelebrationMarkProps): ReactElement {
  return (
    <svg
      {...props}
      width="64"
      height="64"
      viewBox="0 0 64 64"
      fill="none"
      aria-hidden="true"
      data-slot="celebration-mark"
      data-state={reducedMotion ? 'still' : 'drawing'}
    >
      <circle data-part="glow" cx="32" cy="32" r="30" />
      {/* Ring, opening and dot have the proportions of the mark, so that it is the same shape that closes. */}
      <circle data-part="ring" cx="32" cy="32" r="22" pathLength="1" transform="rotate(-21.8 32 32)" />
      <circle data-part="dot" cx="49.6" cy="14.4" r="3" />
      <path data-part="tick" d="m22.5 33 6.75 6.75L42 25.5" pathLength="1" />
      <path data-part="rays" d="M53.5 14.5 57 11M55.5 24.5l4.6-1.6M43.5 8.5l1.6-4.6" pathLength="1" />
    </svg>
  );
}
