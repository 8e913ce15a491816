'use client';

import { Slot, Slottable } from '@radix-ui/react-slot';
import type { ComponentProps, ReactElement, ReactNode } from 'react';
import { useElementClass } from './element-classes.ts';
import { textElements } from './text-elements.tsx';

/** The props of `<Button>`. */
export interface ButtonProps extends ComponentProps<'button'> {
  /** One `primary` per screen; `quiet` for secondary actions; `danger` for destructive ones. */
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger' | undefined;
  /** Stays focusable while busy, so that the focus is not lost while the server answers. */
  busy?: boolean | undefined;
  /** Before the label; with `asChild`, inside the child. */
  icon?: ReactNode | undefined;
  /** Applies styles and behaviour to the only child, e.g. a link. */
  asChild?: boolean | undefined;
}

/** A button. Clicks are ignored while it is busy, so that nothing is submitted twice. */
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
      // In no form of the page, whose submit button it would otherwise become.
      {...(asChild ? {} : { type: 'button' as const, form: '' })}
      {...props}
      className={className}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      aria-disabled={busy || props['aria-disabled']}
      data-slot="button"
      data-variant={variant}
      data-state={busy ? 'busy' : 'ready'}
    >
      {icon}
      <Slottable child={children}>{textElements}</Slottable>
    </Element>
  );
}
