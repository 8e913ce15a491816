import type { ComponentProps, ReactElement } from 'react';
import { CheckIcon } from '../primitives/icons.tsx';

/** Says that a change is made. Always mounted, so that it is announced; empty it takes no room. */
export function ChangeConfirmation({
  children,
  ...props
}: ComponentProps<'output'> & { children: string | null }): ReactElement {
  return (
    <output {...props} data-slot="change-confirmation" data-state={children ? 'filled' : 'empty'}>
      {children ? (
        <>
          <CheckIcon />
          <span>{children}</span>
        </>
      ) : null}
    </output>
  );
}
