/** Marks what stands in an element, for whoever has to copy it by hand. */
export function selectText(element: Element | null): void {
  if (element) getSelection()?.selectAllChildren(element);
}
