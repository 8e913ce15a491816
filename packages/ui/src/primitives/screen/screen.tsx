'use client';

import { Slot } from '@radix-ui/react-slot';
import { createContext, use, useEffect, useRef, type ComponentProps, type ReactElement } from 'react';
import { containedEvents } from '../contained-events.ts';
import { deepActiveElement } from '../dialog/deep-active-element.ts';
import { useRecordedHeight } from '../dialog/preserve-height.ts';
import { useElementClass } from '../element-classes.ts';
import { useMergedRefs } from '../use-merged-refs.ts';

/** Whether a screen is in the page or in a dialog. In a dialog, its title is the accessible name. */
export const SurfaceContext = createContext<'page' | 'dialog'>('page');

/** The id of the title in a dialog, which is the dialog's accessible name. */
export const DialogTitleContext = createContext<string | undefined>(undefined);

/** The heading level of a screen's title. */
export const HeadingLevelContext = createContext<1 | 2 | 3 | 4>(2);

/** The props of `<ScreenRoot>`. */
export interface ScreenRootProps extends ComponentProps<'div'> {
  /** The step that is shown. When it changes and the focused element is gone, the focus moves to the new step. */
  step: string;
}

/** The root of a screen. Moves the focus to a new step if the focused element is gone. */
export function ScreenRoot({ step, ref, ...props }: ScreenRootProps): ReactElement {
  const root = useRef<HTMLDivElement>(null);
  const both = useMergedRefs(root, ref);
  useRecordedHeight(root);
  const surface = use(SurfaceContext);
  const shown = useRef<string | undefined>(surface === 'page' ? step : undefined);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    // One frame later, after the focus trap of the dialog has reacted to the removal.
    const frame = requestAnimationFrame(() => root.current && focusIfLost(root.current));
    return () => cancelAnimationFrame(frame);
  }, [step]);
  const className = useElementClass('screen', props.className);
  return (
    <div
      {...props}
      // In a dialog, the dialog is the outermost element.
      {...(surface === 'page' ? containedEvents : {})}
      ref={both}
      className={className}
      data-slot="screen"
      data-state={step}
    />
  );
}

/** The props of a part: its own element, or with `asChild` its styles and behaviour on the only child. */
export type PartProps<Element extends 'div' | 'p' | 'h2' | 'h3' | 'span'> = ComponentProps<Element> & {
  asChild?: boolean;
};

/** Moves the focus to the start of a screen if no element has it. */
export function focusIfLost(screen: Element): void {
  const active = deepActiveElement();
  const isLost = !active || active === document.body || (active !== screen && active.contains(screen));
  if (isLost) focusStart(screen);
}

/** Moves the focus to the start of a screen: its visible `data-autofocus` input, or else its title. */
export function focusStart(container: Element): void {
  const input = container.querySelector<HTMLElement>('[data-autofocus]');
  const title = container.querySelector<HTMLElement>('[data-slot="screen-title"]');
  (input && isVisible(input) ? input : (title ?? input))?.focus({ preventScroll: true });
}

// With large text an input can be below the fold. Focusing it there would hide what is approved above it; from the title,
// one Tab key press reaches it.
function isVisible(input: HTMLElement): boolean {
  const surface = input.closest('[data-slot="dialog"]');
  if (!surface) return input.getBoundingClientRect().bottom <= innerHeight;
  // Above a sticky footer, which the padding of the scroll area leaves space for.
  const footer = Number.parseFloat(getComputedStyle(surface).scrollPaddingBlockEnd) || 0;
  const fold = Math.min(innerHeight, surface.getBoundingClientRect().bottom) - footer;
  return input.getBoundingClientRect().bottom <= fold;
}

/** The title of the screen, as a heading. In a dialog it is the accessible name. */
export function ScreenTitle({ asChild, ...props }: PartProps<'h2'>): ReactElement {
  const className = useElementClass('screen-title', props.className);
  const Heading = asChild ? Slot : (`h${use(HeadingLevelContext)}` as const);
  const id = use(DialogTitleContext);
  return <Heading id={id} tabIndex={-1} {...props} className={className} data-slot="screen-title" />;
}

const nextLevel = { 1: 'h2', 2: 'h3', 3: 'h4', 4: 'h5' } as const;

/** A heading one level below the title. */
export function ScreenSubtitle({ asChild, ...props }: PartProps<'h3'>): ReactElement {
  const Heading = asChild ? Slot : nextLevel[use(HeadingLevelContext)];
  return <Heading {...props} data-slot="screen-subtitle" />;
}

/** Contains the icon, the title and the lead. */
export function ScreenHeader({ asChild, ...props }: PartProps<'div'>): ReactElement {
  const className = useElementClass('screen-header', props.className);
  const Element = asChild ? Slot : 'div';
  return <Element {...props} className={className} data-slot="screen-header" />;
}

/** The paragraph below the title. */
export function ScreenLead({ asChild, ...props }: PartProps<'p'>): ReactElement {
  const className = useElementClass('screen-lead', props.className);
  const Element = asChild ? Slot : 'p';
  return <Element {...props} className={className} data-slot="screen-lead" />;
}

/** A small paragraph for details. */
export function ScreenNote({ asChild, ...props }: PartProps<'p'>): ReactElement {
  const className = useElementClass('screen-note', props.className);
  const Element = asChild ? Slot : 'p';
  return <Element {...props} className={className} data-slot="screen-note" />;
}

/** Contains what is between the header and the actions. */
export function ScreenBody({ asChild, ...props }: PartProps<'div'>): ReactElement {
  const Element = asChild ? Slot : 'div';
  return <Element {...props} data-slot="screen-body" />;
}

/** Contains the buttons, the primary one first. */
export function ScreenActions({ asChild, ...props }: PartProps<'div'>): ReactElement {
  const className = useElementClass('screen-actions', props.className);
  const Element = asChild ? Slot : 'div';
  return <Element {...props} className={className} data-slot="screen-actions" />;
}
