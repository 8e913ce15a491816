'use client';

import type { ComponentProps, ReactElement } from 'react';

/** The props of every icon. */
export type IconProps = ComponentProps<'svg'>;

/** Creates an icon of the family: 20 px grid, 1.5 px strokes, round ends, no fills. Icons are decorative. */
export function createIcon(name: string, paths: string): (props: IconProps) => ReactElement {
  function Icon(props: IconProps): ReactElement {
    return (
      <svg
        width="20"
        height="20"
        viewBox="0 0 20 20"
        fill="none"
        aria-hidden="true"
        {...props}
        data-slot="icon"
        data-icon={name}
      >
        <path
          d={paths}
          stroke="currentColor"
          strokeWidth="1.5"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
    );
  }
  return Icon;
}

/** The path of a circle. */
export const circle = (cx: number, cy: number, r: number): string =>
  `M${cx - r} ${cy}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
