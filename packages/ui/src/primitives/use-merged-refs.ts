'use client';

import { useCallback, type Ref, type RefCallback } from 'react';

/** Merges the kit's own ref with the one that the host passes as a prop. */
export function useMergedRefs<Kind>(ours: Ref<Kind>, theirs: Ref<Kind> | undefined): RefCallback<Kind> {
  return useCallback(
    (element: Kind | null) => {
      const undo = [attach(ours, element), attach(theirs, element)];
      return () => undo.forEach((detach) => detach());
    },
    [ours, theirs],
  );
}

function attach<Kind>(ref: Ref<Kind> | undefined, element: Kind | null): () => void {
  if (typeof ref === 'function') {
    const cleanUp = ref(element);
    return typeof cleanUp === 'function' ? cleanUp : () => void ref(null);
  }
  if (ref) ref.current = element;
  return () => {
    if (ref) ref.current = null;
  };
}
