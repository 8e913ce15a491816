import { useLayoutEffect, type RefObject } from 'react';
import { focusIfLost } from '../screen/screen.tsx';
import { deepActiveElement } from './deep-active-element.ts';

/** When an element with the focus is removed, moves the focus to the screen that replaced it. */
export function useFocusRecovery(removed: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = removed.current;
    const screen = element?.closest('[data-slot="screen"]');
    return () => {
      // One frame later, after the focus trap of the dialog has reacted to the removal.
      if (screen && element?.contains(deepActiveElement())) requestAnimationFrame(() => focusIfLost(screen));
    };
  }, [removed]);
}
