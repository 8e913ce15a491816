import { useLayoutEffect, type RefObject } from 'react';
import { deepActiveElement } from './deep-active-element.ts';
import { focusIfLost } from '../screen/screen.tsx';

/** Whoever had the focus on what goes away finds it again on the screen that came in its place. */
export function useFocusRecovery(passing: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = passing.current;
    const screen = element?.closest('[data-slot="screen"]');
    return () => {
      // A frame later, when the dialog has caught the focus of what has just gone.
      if (screen && element?.contains(deepActiveElement())) requestAnimationFrame(() => focusIfLost(screen));
    };
  }, [passing]);
}
