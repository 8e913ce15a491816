import { hideOthers } from 'aria-hidden';
import { elementAtCenter, renderedAncestors } from './composed-tree.ts';
import { deepActiveElement } from './deep-active-element.ts';

/**
 * Elements of the page in the browser's top layer that make everything outside them inert or invisible, or that close on a
 * click outside.
 */
const topLayer = 'dialog:modal, :fullscreen:not(:root), [popover]:not([popover="manual"]):popover-open';
/** What only covers the elements outside it. */
const covering = '[popover="manual"]:popover-open';
/** How to show what was hidden from assistive technology for the dialog in a layer. */
const hidden = new WeakMap<HTMLElement, () => void>();

/** Where a dialog has to be rendered to be above what is open now; `docs/decisions/0012-top-layer.md`. */
export function placeLayer(layer: HTMLElement, container: Element | DocumentFragment | undefined): void {
  const host = container ? undefined : topLayerHost();
  append(layer, container ?? host ?? document.body);
  if (host || document.querySelector(covering)) showInTopLayer(layer);
}

/** Removes a layer, and what was done to the page for it. */
export function removeLayer(layer: HTMLElement): void {
  hidden.get(layer)?.();
  layer.remove();
}

function append(layer: HTMLElement, parent: Element | DocumentFragment): void {
  hidden.get(layer)?.();
  parent.append(layer);
  hidden.set(layer, hideOthers(layer));
}

/** Moves a layer into an element of the page, e.g. a dialog that lets no element outside it have the focus. */
export function moveLayerInto(layer: HTMLElement, host: Element): void {
  append(layer, host);
  showInTopLayer(layer);
}

/** Places a layer again after the element of the page around it was closed or removed. */
export function replaceLayer(layer: HTMLElement): void {
  layer.removeAttribute('popover');
  placeLayer(layer, undefined);
}

/** Raises a layer until its dialog can be clicked. Most pages need none of it. */
export function raiseLayer(layer: HTMLElement, dialog: Element): void {
  const covers = elementAtCenter(dialog);
  if (!covers || layer.contains(covers) || renderedAncestors(layer).includes(covers)) return;
  // Through the CSSOM: a strict CSP refuses style attributes.
  layer.style.zIndex = String(stackingIndex(covers));
  const stillCovers = elementAtCenter(dialog);
  if (stillCovers && !layer.contains(stillCovers)) showInTopLayer(layer);
}

/** Lowers a layer below what the page has opened since, e.g. the frame of a payment provider. */
export function lowerLayer(layer: HTMLElement, newcomer: Element): void {
  const covers = elementAtCenter(newcomer);
  if (!covers || !layer.contains(covers)) return;
  const positioned = [newcomer, ...newcomer.querySelectorAll('*')].find((part) => {
    const { position } = getComputedStyle(part);
    return (position === 'fixed' || position === 'absolute') && elementAtCenter(part);
  });
  if (positioned) layer.style.zIndex = String(stackingIndex(positioned));
}

/** The `z-index` of an element among those of the page. */
function stackingIndex(element: Element): number {
  const indexes = renderedAncestors(element).map((part) =>
    Number.parseInt(getComputedStyle(part).zIndex, 10),
  );
  return indexes.findLast((index) => !Number.isNaN(index)) ?? 0;
}

function showInTopLayer(layer: HTMLElement): void {
  layer.popover = 'manual';
  if (layer.isConnected && 'showPopover' in layer && !layer.matches(':popover-open')) layer.showPopover();
}

/** The topmost element of the page in the top layer; its shadow host, where it is in a shadow root. */
function topLayerHost(): Element | undefined {
  const around = renderedAncestors(deepActiveElement()).find((element) => element.matches(topLayer));
  const root = around?.getRootNode();
  if (root instanceof ShadowRoot) return root.host;
  const open = [...document.querySelectorAll(topLayer)].filter((element) => !isOurs(element));
  // Everything outside the topmost modal dialog is inert, so only that one is found at its own middle.
  return open.findLast((element) => renderedAncestors(elementAtCenter(element)).includes(element));
}

function isOurs(element: Element): boolean {
  return element.matches('[data-slot="dialog-layer"]');
}
