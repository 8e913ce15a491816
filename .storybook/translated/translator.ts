/** The elements of the kit; the page around them belongs to the story. */
const kit = '[data-kairos], [data-slot="screen"]';

/**
 * Translates the page as a browser does: it replaces every text by a `<font>` that contains it, also when the text changes
 * later. Returns a function that stops it.
 */
export function startTranslator(page: HTMLElement): () => void {
  const translate = (): void => {
    for (const text of textsIn(page)) if (!text.parentElement?.closest('font')) wrap(text);
  };
  const observer = new MutationObserver(translate);
  observer.observe(page, { childList: true, subtree: true, characterData: true });
  translate();
  return () => observer.disconnect();
}

/**
 * The texts that React would have to find again in order to change them, and cannot once a translator has moved them: it
 * fails as soon as something beside them changes. A text that is the only child of its element is replaced as a whole.
 */
export function textsBesideOthers(page: HTMLElement): string[] {
  return textsIn(page)
    .filter((text) => text.parentElement?.closest(kit) && Object.keys(text).some(isFiber))
    .map((text) => `“${text.data}” in <${text.parentElement?.outerHTML.slice(1, 120)}`);
}

function textsIn(page: HTMLElement): Text[] {
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT, ({ parentElement }) =>
    parentElement?.closest('script, style, textarea, [translate="no"]')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  const texts: Text[] = [];
  // SAFETY: the walker shows text nodes only.
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}

function wrap(text: Text): void {
  if (text.data.trim() === '') return;
  const outer = document.createElement('font');
  const inner = outer.appendChild(document.createElement('font'));
  inner.textContent = text.data;
  text.replaceWith(outer);
}

/** React stores its own node of the tree with every text that has siblings in JSX. */
function isFiber(key: string): boolean {
  return key.startsWith('__reactFiber');
}
