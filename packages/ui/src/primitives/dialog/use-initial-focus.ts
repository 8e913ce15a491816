'use client';

import { useEffect, type RefObject } from 'react';
import { focusStart } from '../screen/screen.tsx';
import { deepActiveElement } from './deep-active-element.ts';
import { focusFromOutside } from './keep-focus.ts';
import { restoreFocus } from './restore-focus.ts';

/** Moves the focus into a dialog once it is rendered into its layer, and back when it is closed. */
export function useInitialFocus(
  dialog: RefObject<HTMLElement | null>,
  layer: HTMLElement | null | undefined,
): void {
  useEffect(() => {
    const element = dialog.current;
    if (!layer || !element) return undefined;
    const previous = deepActiveElement();
    // Not the first button: an Enter key press meant for the page must not answer a dialog that has just opened.
    if (!element.contains(previous)) {
      focusFromOutside(element);
      focusStart(element);
    }
    // In a later task, when the dialog is gone, and what comes next has been rendered.
    return () => void setTimeout(() => restoreFocus(previous));
  }, [dialog, layer]);
}
