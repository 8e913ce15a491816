import type { ComponentProps, ReactElement } from 'react';
import { CheckIcon } from '../primitives/icons.tsx';

/** Confirms a change. Always mounted, so that it is announced; takes no space while empty. */
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
