'use client';

import { useLayoutEffect, useRef, type RefObject } from 'react';

/** A ref to the value of the latest committed render, for callbacks and effects that must not restart when it changes. */
export function useLatest<Value>(value: Value): RefObject<Value> {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}
