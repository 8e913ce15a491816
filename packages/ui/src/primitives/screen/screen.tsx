'use client';

import * as RadixDialog from '@radix-ui/react-dialog';
import { Slot } from '@radix-ui/react-slot';
import { createContext, use, useEffect, useRef, type ComponentProps, type ReactElement } from 'react';
import { useRecordedHeight } from '../dialog/preserve-height.ts';
import { deepActiveElement } from '../dialog/deep-active-element.ts';
import { useElementClass } from '../element-classes.ts';
import { useMergedRefs } from '../use-merged-refs.ts';

/** Where a screen stands; a title names the dialog it stands in. */
export const SurfaceContext = createContext<'page' | 'dialog'>('page');

/** The level of a screen's title in the page's outline; in a dialog, of the dialog's. */
export const HeadingLevelContext = createContext<1 | 2 | 3 | 4>(2);

export interface ScreenRootProps extends ComponentProps<'div'> {
  /** The step that is shown. When it changes, focus follows, so that nobody is left on a button that is gone. */
  step: string;
}

function Root({ step, ref, ...props }: ScreenRootProps): ReactElement {
  const root = useRef<HTMLDivElement>(null);
  const both = useMergedRefs(root, ref);
  useRecordedHeight(root);
  const surface = use(SurfaceContext);
  const shown = useRef<string | undefined>(surface === 'page' ? step : undefined);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    // A frame later, when the dialog has caught the focus of whatever has just gone.
    const frame = requestAnimationFrame(() => root.current && focusIfLost(root.current));
    return () => cancelAnimationFrame(frame);
  }, [step]);
  const className = useElementClass('screen', props.className);
  return <div {...props} ref={both} className={className} data-slot="screen" data-state={step} />;
}

/** A part of a screen: its own element, or with `asChild` the look and the manners for the only child. */
export type PartProps<Element extends 'div' | 'p' | 'h2' | 'h3' | 'span'> = ComponentProps<Element> & {
  asChild?: boolean;
};

/** Brings a focus that was lost to where a screen begins; one that stands somewhere is left there. */
export function focusIfLost(screen: Element): void {
  const active = deepActiveElement();
  const isLost = !active || active === document.body || (active !== screen && active.contains(screen));
  if (isLost) focusStart(screen);
}

/** Brings focus to where a screen begins: the input that is waiting and in sight, or else its title. */
export function focusStart(container: Element): void {
  const input = container.querySelector<HTMLElement>('[data-autofocus]');
  const title = container.querySelector<HTMLElement>('[data-slot="screen-title"]');
  (input && isInSight(input) ? input : (title ?? input))?.focus({ preventScroll: true });
}

// With large text an input can stand below the fold. A caret there would be lost, and a scroll to it would hide what is
// approved above it; from the title, one Tab leads to it.
function isInSight(input: HTMLElement): boolean {
  const surface = input.closest('[data-slot="dialog"]');
  const fold = Math.min(innerHeight, surface?.getBoundingClientRect().bottom ?? innerHeight);
  return input.getBoundingClientRect().bottom <= fold;
}

/** What the screen asks, as a heading; it names the dialog. */
function Title({ asChild, ...props }: PartProps<'h2'>): ReactElement {
  const className = useElementClass('screen-title', props.className);
  const Heading = asChild ? Slot : (`h${use(HeadingLevelContext)}` as const);
  const title = <Heading tabIndex={-1} {...props} className={className} data-slot="screen-title" />;
  return use(SurfaceContext) === 'dialog' ? <RadixDialog.Title asChild>{title}</RadixDialog.Title> : title;
}

const below = { 1: 'h2', 2: 'h3', 3: 'h4', 4: 'h5' } as const;

/** A heading one level below the title. */
function Subtitle({ asChild, ...props }: PartProps<'h3'>): ReactElement {
  const Heading = asChild ? Slot : below[use(HeadingLevelContext)];
  return <Heading {...props} data-slot="screen-subtitle" />;
}

/** What a screen says before it asks. */
function Header({ asChild, ...props }: PartProps<'div'>): ReactElement {
  const className = useElementClass('screen-header', props.className);
  const Element = asChild ? Slot : 'div';
  return <Element {...props} className={className} data-slot="screen-header" />;
}

/** The sentence below the title. */
function Lead({ asChild, ...props }: PartProps<'p'>): ReactElement {
  const className = useElementClass('screen-lead', props.className);
  const Element = asChild ? Slot : 'p';
  return <Element {...props} className={className} data-slot="screen-lead" />;
}

/** A small word beside the question. */
function Note({ asChild, ...props }: PartProps<'p'>): ReactElement {
  const className = useElementClass('screen-note', props.className);
  const Element = asChild ? Slot : 'p';
  return <Element {...props} className={className} data-slot="screen-note" />;
}

/** What stands between the words and the actions. */
function Body({ asChild, ...props }: PartProps<'div'>): ReactElement {
  const Element = asChild ? Slot : 'div';
  return <Element {...props} data-slot="screen-body" />;
}

/** Where the buttons stand, the primary one first. */
function Actions({ asChild, ...props }: PartProps<'div'>): ReactElement {
  const className = useElementClass('screen-actions', props.className);
  const Element = asChild ? Slot : 'div';
  return <Element {...props} className={className} data-slot="screen-actions" />;
}

/** One question, one primary act, one quiet way out: the bones of every screen. */
export const Screen: {
  Root: typeof Root;
  Header: typeof Header;
  Title: typeof Title;
  Subtitle: typeof Subtitle;
  Lead: typeof Lead;
  Note: typeof Note;
  Body: typeof Body;
  Actions: typeof Actions;
} = { Root, Header, Title, Subtitle, Lead, Note, Body, Actions };

export {
  Root as ScreenRoot,
  Header as ScreenHeader,
  Title as ScreenTitle,
  Subtitle as ScreenSubtitle,
  Lead as ScreenLead,
  Note as ScreenNote,
  Body as ScreenBody,
  Actions as ScreenActions,
};
