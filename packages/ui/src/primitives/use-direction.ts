'use client';

import { useCallback, useState, type RefCallback } from 'react';

type Direction = 'ltr' | 'rtl';

/** Which way an element reads, asked of the page itself, so that arrow keys follow what is seen. */
export function useDirection(): [direction: Direction, ref: RefCallback<HTMLElement>] {
  const [direction, setDirection] = useState<Direction>('ltr');
  const ref = useCallback((element: HTMLElement | null) => {
    if (element) setDirection(getComputedStyle(element).direction === 'rtl' ? 'rtl' : 'ltr');
  }, []);
  return [direction, ref];
}
