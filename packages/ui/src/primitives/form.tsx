'use client';

import { useLatest } from '@kairos-mfa/react/internal/use-latest';
import { useEffect, useRef, type ComponentProps, type ReactElement } from 'react';
import { isComposing } from './is-composing.ts';

/** The props of `<Form>`. */
export interface FormProps extends ComponentProps<'div'> {
  /** Called when the person presses Enter in an input. The button of the form calls it too. */
  onSend: () => void;
}

/**
 * A form that may be inside a form of the page: HTML has no nested forms, so it is no `form` element, and its inputs belong
 * to no form. Enter in an input sends it.
 */
export function Form({ onSend, ...props }: FormProps): ReactElement {
  const root = useRef<HTMLDivElement>(null);
  const send = useLatest(onSend);
  useEffect(() => {
    const stop = new AbortController();
    const form = root.current;
    // Not through React, which listens at the root of the page: elements of the page in between would receive them first.
    for (const type of keptEvents) form?.addEventListener(type, keep, stop);
    form?.addEventListener('keydown', (event) => sendOnEnter(event, () => send.current()), stop);
    return () => stop.abort();
  }, [send]);
  return <div {...props} ref={root} />;
}

/** The native events of the kit's own inputs that nothing in the kit listens for through React. */
const keptEvents = [
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'paste',
  'copy',
  'cut',
  'drop',
  'dragover',
];

/** A host's own input in a form keeps its events. */
const inputs = ['code-input', 'text-input', 'select'].map((slot) => `[data-slot="${slot}"]`).join();

function keep(event: Event): void {
  // Tab and Escape are for the dialog around the form, which may be the page's own.
  if (event instanceof KeyboardEvent && (event.key === 'Tab' || event.key === 'Escape')) return;
  if (event.target instanceof Element && event.target.matches(inputs)) event.stopPropagation();
}

function sendOnEnter(event: KeyboardEvent, send: () => void): void {
  if (event.key !== 'Enter' || event.defaultPrevented || isComposing(event)) return;
  if (!(event.target instanceof HTMLInputElement)) return;
  event.preventDefault();
  if (!event.repeat) send();
}
