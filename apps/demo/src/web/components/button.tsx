import type { ComponentProps, ReactElement } from 'react';

/** The button of the product; while `busy` it keeps its focus, and says `busyLabel` if there is one. `grave` is for actions that cannot be undone. */
export function Button({
  look = 'main',
  busy = false,
  busyLabel,
  ...props
}: ComponentProps<'button'> & {
  look?: 'main' | 'plain' | 'quiet' | 'grave';
  busy?: boolean;
  busyLabel?: string;
}): ReactElement {
  return (
    <button
      type="button"
      {...props}
      className={['button', props.className].filter(Boolean).join(' ')}
      data-look={look}
      aria-disabled={busy || undefined}
      data-busy={busy || undefined}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else props.onClick?.(event);
      }}
    >
      {busy && busyLabel !== undefined ? busyLabel : props.children}
    </button>
  );
}
