import { devtoolsStyles } from './devtools-styles.ts';

/** The element that the panel is rendered into. */
export interface Layer {
  root: HTMLElement;
  hasFocus: () => boolean;
  /** Focuses the button. */
  focus: () => void;
  /** Focuses what had the focus before, in the app. */
  restoreFocus: () => void;
  remove: () => void;
}

/** Adds a layer to the end of a page: above everything, without a place in the app's layout. */
export function createLayer(page: Document): Layer {
  const host = page.createElement('div');
  host.dataset['kairosDevtools'] = '';
  // A dialog hides the rest of the page from assistive technology, except live regions.
  host.setAttribute('aria-live', 'off');
  host.lang = 'en';
  host.dir = 'ltr';
  const shadow = host.attachShadow({ mode: 'open' });
  // No style element: a strict CSP refuses it.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(devtoolsStyles);
  shadow.adoptedStyleSheets = [sheet];
  const root = page.createElement('div');
  root.className = 'root';
  shadow.append(root);
  page.body.append(host);
  showAbove(root);
  const removed = new AbortController();
  let before: EventTarget | undefined;
  page.addEventListener(
    'focusin',
    (event) => {
      if (event.target !== host) [before] = event.composedPath();
    },
    { capture: true, signal: removed.signal },
  );
  return {
    root,
    hasFocus: () => shadow.activeElement !== null,
    focus: () => shadow.querySelector('button')?.focus(),
    restoreFocus() {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    },
    remove() {
      removed.abort();
      host.remove();
    },
  };
}

/** In the browser's top layer; where there is none, by its `z-index`. */
function showAbove(element: HTMLElement): void {
  if (!('showPopover' in element)) return;
  element.popover = 'manual';
  element.showPopover();
}

/** The key that moves the focus to the panel and back, also out of a dialog. By its place, because Alt changes the letter. */
export function isShortcut({ altKey, shiftKey, ctrlKey, metaKey, code }: KeyboardEvent): boolean {
  return altKey && shiftKey && !ctrlKey && !metaKey && code === 'KeyK';
}
