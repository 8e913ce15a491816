import type { ComponentProps, ReactElement } from 'react';

/** The button of the product; while `busy` it keeps its width and focus. `grave` is for actions that cannot be undone. */
export function Button({
  look = 'main',
  busy = false,
  ...props
}: ComponentProps<'button'> & { look?: 'main' | 'plain' | 'quiet' | 'grave'; busy?: boolean }): ReactElement {
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
    />
  );
}
