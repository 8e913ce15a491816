'use client';

import { useEffect, useState, type ReactElement } from 'react';
import { createPortal } from 'react-dom';
import { createLayer, isShortcut, type Layer } from './create-layer.ts';
import type { KairosDevtoolsProps } from './kairos-devtools.tsx';
import { Panel } from './panel.tsx';

/** Whether the panel is open, for this tab. */
const storageKey = 'kairos-devtools';

/** The panel and its button, in a shadow root at the end of the page: no style goes in or out. */
export function DevtoolsLayer({ defaultOpen, clock }: KairosDevtoolsProps): ReactElement | null {
  const [layer, setLayer] = useState<Layer>();
  const [isOpen, setOpen] = useState(() => defaultOpen ?? readOpen());
  const [change] = useState(() => (next: boolean): void => {
    setOpen(next);
    storeOpen(next);
  });
  useEffect(() => {
    const created = createLayer(document);
    // oxlint-disable-next-line react/set-state-in-effect -- the element is in the page before React renders into it
    setLayer(created);
    return () => created.remove();
  }, []);
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (!layer) return;
      if (event.key === 'Escape' && layer.hasFocus()) change(false);
      if (!isShortcut(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (layer.hasFocus()) layer.restoreFocus();
      else layer.focus();
    }
    // On the window, because an open dialog keeps the events of its keys.
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [layer, change]);

  if (!layer) return null;
  return createPortal(
    <>
      <button
        type="button"
        className="toggle"
        aria-expanded={isOpen}
        aria-keyshortcuts="Alt+Shift+K"
        title="Alt+Shift+K moves the focus here and back"
        onClick={() => change(!isOpen)}
      >
        {isOpen ? 'Close Kairos devtools' : 'Kairos devtools'}
      </button>
      {isOpen && <Panel clock={clock} />}
    </>,
    layer.root,
  );
}

function storeOpen(isOpen: boolean): void {
  try {
    sessionStorage.setItem(storageKey, isOpen ? 'open' : 'closed');
  } catch {
    // Storage is refused, e.g. in a sandboxed frame. Then the panel starts closed.
  }
}

function readOpen(): boolean {
  try {
    return sessionStorage.getItem(storageKey) === 'open';
  } catch {
    return false;
  }
}
