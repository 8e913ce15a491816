'use client';

import { Slot, Slottable } from '@radix-ui/react-slot';
import type { ComponentProps, ReactElement, ReactNode } from 'react';
import { useElementClass } from './element-classes.ts';

export interface ButtonProps extends ComponentProps<'button'> {
  /** One `primary` a screen; `quiet` is the way out; `danger` takes something away. */
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  /** Still focusable and announced as busy, so that focus is not lost while the server thinks. */
  busy?: boolean;
  /** Before the words; with `asChild`, inside the child. */
  icon?: ReactNode;
  /** Gives looks and manners to the only child, e.g. a link. */
  asChild?: boolean;
}

/** A button that does nothing twice: while busy, a click is ignored. */
export function Button({
  variant = 'secondary',
  busy,
  asChild,
  icon,
  children,
  onClick,
  ...props
}: ButtonProps): ReactElement {
  const className = useElementClass('button', props.className);
  const Element = asChild ? Slot : 'button';
  return (
    <Element
      {...(asChild ? {} : { type: 'button' as const })}
      {...props}
      className={className}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      aria-disabled={busy || props['aria-disabled']}
      data-slot="button"
      data-variant={variant}
      data-state={busy ? 'busy' : 'ready'}
    >
      {icon}
      <Slottable>{children}</Slottable>
    </Element>
  );
}
