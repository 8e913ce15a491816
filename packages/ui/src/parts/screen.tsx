'use client';

import * as RadixDialog from '@radix-ui/react-dialog';
import {
  createContext,
  use,
  useCallback,
  useEffect,
  useRef,
  type ComponentProps,
  type ReactElement,
} from 'react';
import { useNotedHeight } from './keep-height.ts';
import { deepActive } from './deep-active.ts';
import { useElementClass } from './element-classes.ts';

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
  const both = useCallback(
    (element: HTMLDivElement | null) => {
      root.current = element;
      if (typeof ref === 'function') return ref(element);
      if (ref) ref.current = element;
      return undefined;
    },
    [ref],
  );
  useNotedHeight(root);
  const surface = use(SurfaceContext);
  const shown = useRef<string | undefined>(surface === 'page' ? step : undefined);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    // A frame later, when the dialog has caught the focus of whatever has just gone.
    const frame = requestAnimationFrame(() => {
      const element = root.current;
      const active = deepActive();
      const isLost = !active || active === document.body || (active !== element && active.contains(element));
      if (element && isLost) focusStart(element);
    });
    return () => cancelAnimationFrame(frame);
  }, [step]);
  const className = useElementClass('screen', props.className);
  return <div {...props} ref={both} className={className} data-slot="screen" data-state={step} />;
}

/** Brings focus to where a screen begins: the input that is waiting, or else its title. */
export function focusStart(container: Element): void {
  const start = container.querySelector<HTMLElement>('[data-autofocus]');
  (start ?? container.querySelector<HTMLElement>('[data-slot="screen-title"]'))?.focus({
    preventScroll: true,
  });
}

function Title({ children, ...props }: ComponentProps<'h2'>): ReactElement {
  const className = useElementClass('screen-title', props.className);
  const Heading = `h${use(HeadingLevelContext)}` as const;
  const title = (
    <Heading tabIndex={-1} {...props} className={className} data-slot="screen-title">
      {children}
    </Heading>
  );
  return use(SurfaceContext) === 'dialog' ? <RadixDialog.Title asChild>{title}</RadixDialog.Title> : title;
}

const below = { 1: 'h2', 2: 'h3', 3: 'h4', 4: 'h5' } as const;

/** A heading one level below the title. */
function Subtitle({ children, ...props }: ComponentProps<'h3'>): ReactElement {
  const Heading = below[use(HeadingLevelContext)];
  return (
    <Heading {...props} data-slot="screen-subtitle">
      {children}
    </Heading>
  );
}

function Header(props: ComponentProps<'div'>): ReactElement {
  const className = useElementClass('screen-header', props.className);
  return <div {...props} className={className} data-slot="screen-header" />;
}

function Lead(props: ComponentProps<'p'>): ReactElement {
  const className = useElementClass('screen-lead', props.className);
  return <p {...props} className={className} data-slot="screen-lead" />;
}

function Note(props: ComponentProps<'p'>): ReactElement {
  const className = useElementClass('screen-note', props.className);
  return <p {...props} className={className} data-slot="screen-note" />;
}

function Body(props: ComponentProps<'div'>): ReactElement {
  return <div {...props} data-slot="screen-body" />;
}

function Actions(props: ComponentProps<'div'>): ReactElement {
  const className = useElementClass('screen-actions', props.className);
  return <div {...props} className={className} data-slot="screen-actions" />;
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
