'use client';

import { useCallback, useState, type RefCallback } from 'react';

type Direction = 'ltr' | 'rtl';

/** The computed text direction of an element, so that arrow keys match what is visible. */
export function useDirection(): [direction: Direction, ref: RefCallback<HTMLElement>] {
  const [direction, setDirection] = useState<Direction>('ltr');
  const ref = useCallback((element: HTMLElement | null) => {
    if (element) setDirection(getComputedStyle(element).direction === 'rtl' ? 'rtl' : 'ltr');
  }, []);
  return [direction, ref];
}
