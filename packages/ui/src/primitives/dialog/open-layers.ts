import { elementAtCenter, renderedAncestors } from './composed-tree.ts';

const dialogs = 'dialog, [role="dialog"], [role="alertdialog"]';

/** The open dialogs of this kit, and the dialogs of the page that were there before each of them. */
const layers: { layer: HTMLElement; older: ReadonlySet<Element> }[] = [];

/** Registers the layer of a dialog while it is open; returns how to remove it. */
export function registerLayer(layer: HTMLElement): () => void {
  const entry = { layer, older: new Set(document.querySelectorAll(dialogs)) };
  layers.push(entry);
  return () => void layers.splice(layers.indexOf(entry), 1);
}

/** Whether no other dialog of this kit was opened after this one. */
export function isTopLayer(layer: HTMLElement): boolean {
  return layers.at(-1)?.layer === layer;
}

/** The dialog of the page around an element. */
export function pageDialogOf(target: EventTarget | undefined): Element | undefined {
  return renderedAncestors(target instanceof Element ? target : null).find((part) => part.matches(dialogs));
}

/** The dialog of the page around an element, if it was opened after this layer. */
export function newerDialogOf(target: EventTarget | undefined, layer: HTMLElement): Element | undefined {
  const dialog = pageDialogOf(target);
  const entry = layers.find((one) => one.layer === layer);
  return dialog && !entry?.older.has(dialog) && !dialog.contains(layer) ? dialog : undefined;
}

/** Whether an element is visible above a dialog, e.g. in a chat window, or in a dialog that the page opened later. */
export function isAbove(target: EventTarget | undefined, layer: HTMLElement): boolean {
  if (newerDialogOf(target, layer)) return true;
  const around = new Set(renderedAncestors(layer));
  for (const part of renderedAncestors(target instanceof Element ? target : null)) {
    if (around.has(part)) return false;
    const hit = elementAtCenter(part);
    if (hit && renderedAncestors(hit).includes(part)) return isCovered(part, layer);
  }
  return false;
}

/** Whether the scrim of a layer is at the same place, so that only what is above it can be visible. */
function isCovered(element: Element, layer: HTMLElement): boolean {
  const place = element.getBoundingClientRect();
  const scrim = layer.firstElementChild?.getBoundingClientRect();
  return scrim !== undefined && place.bottom > scrim.top && place.top < scrim.bottom;
}
