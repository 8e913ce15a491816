import type { DOMAttributes, SyntheticEvent } from 'react';

/** Events that nobody outside the kit needs: keys, clipboard, composition, forms, drag and drop. */
const contained = words(`
  onKeyDown onKeyUp onKeyPress onBeforeInput onInput onChange onSelect onInvalid onSubmit onReset
  onCopy onCut onPaste onToggle onBeforeToggle onCompositionStart onCompositionUpdate
  onCompositionEnd onDrag onDragStart onDragEnd onDragEnter onDragLeave onDragOver onDrop
  onDragExit
`);

/** Events that other layers of the page listen for on the document, to know what was clicked and what has the focus. */
const containedInReact = words(`
  onClick onDoubleClick onAuxClick onContextMenu onFocus onBlur onWheel onMouseDown onMouseUp
  onMouseMove onMouseOver onMouseOut onPointerDown onPointerUp onPointerMove onPointerOver
  onPointerOut onPointerCancel onGotPointerCapture onLostPointerCapture onTouchStart onTouchEnd
  onTouchMove onTouchCancel onAnimationStart onAnimationEnd onAnimationIteration onTransitionEnd
`);

/**
 * Props of an outermost element of the kit in the page, so that a code that is submitted in a card does not submit the form
 * around it too. A dialog has a React root of its own instead; `docs/decisions/0016-events-of-a-dialog.md`.
 */
export const containedEvents: DOMAttributes<Element> = Object.fromEntries([
  ...contained.map((name) => [name, containEvent]),
  ...containedInReact.map((name) => [name, stopInReact]),
]);

/** The words of a text, e.g. a long list of event names. */
export function words(text: string): string[] {
  return text.trim().split(/\s+/);
}

function containEvent(event: SyntheticEvent): void {
  if (isForRadioGroup(event.nativeEvent)) stopInReact(event);
  else event.stopPropagation();
}

/** Whether an event is a key press in a radio group: Radix's listens for arrow keys on the document. */
export function isForRadioGroup({ type, target }: Event): boolean {
  return type.startsWith('key') && target instanceof Element && target.matches('[role="radio"]');
}

/** Stops only React's propagation: `stopPropagation` would also hide the native event from the document. */
function stopInReact(event: SyntheticEvent): void {
  event.isPropagationStopped = () => true;
}
