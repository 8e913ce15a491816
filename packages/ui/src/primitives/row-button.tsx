'use client';

import type { ComponentProps, ReactElement, ReactNode } from 'react';
import { useElementClass } from './element-classes.ts';
import { ChevronIcon } from './icons.tsx';

/** The props of `<RowButton>`. */
export interface RowButtonProps extends ComponentProps<'button'> {
  icon?: ReactNode | undefined;
  note?: ReactNode | undefined;
}

/** One choice in a list; choosing it continues at once. */
export function RowButton({ icon, note, children, ...props }: RowButtonProps): ReactElement {
  const className = useElementClass('row-button', props.className);
  return (
    <button type="button" form="" {...props} className={className} data-slot="row-button">
      {icon ? <span data-slot="row-icon">{icon}</span> : null}
      <span data-slot="row-text">
        <span data-slot="row-name">{children}</span>
        {note ? <span data-slot="row-note">{note}</span> : null}
      </span>
      <ChevronIcon />
    </button>
  );
}
