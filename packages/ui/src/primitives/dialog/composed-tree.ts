/** The parent of a node as it is rendered: through slots and out of shadow roots. */
export function renderedParent(node: Node): Element | null {
  if (node instanceof Element && node.assignedSlot) return node.assignedSlot;
  const parent = node.parentNode;
  return parent instanceof ShadowRoot ? parent.host : parent instanceof Element ? parent : null;
}

/** A node's element and its ancestors as they are rendered, the innermost first. */
export function renderedAncestors(node: Node | null): Element[] {
  const ancestors: Element[] = [];
  for (let next = node instanceof Element ? node : null; next; next = renderedParent(next))
    ancestors.push(next);
  return ancestors;
}

/** The topmost element at a point of the window, also inside shadow roots. Inert elements are skipped. */
export function deepElementFromPoint(x: number, y: number): Element | null {
  let found = document.elementFromPoint(x, y);
  while (found?.shadowRoot) {
    const inside = found.shadowRoot.elementFromPoint(x, y);
    if (!inside || inside === found) break;
    found = inside;
  }
  return found;
}

/** The topmost element at the middle of the visible part of an element; null if no part is visible. */
export function elementAtCenter(element: Element): Element | null {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const [start, end] = [Math.max(0, left), Math.min(innerWidth, right)];
  const [above, below] = [Math.max(0, top), Math.min(innerHeight, bottom)];
  return start < end && above < below ? deepElementFromPoint((start + end) / 2, (above + below) / 2) : null;
}
