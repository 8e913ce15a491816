import type { ComponentProps, ReactElement } from 'react';

/** One line of text that is no prose: nothing corrects, capitalises or remembers it. */
export function TextInput(props: ComponentProps<'input'>): ReactElement {
  return (
    <input
      dir="ltr"
      type="text"
      autoComplete="off"
      autoCapitalize="characters"
      autoCorrect="off"
      spellCheck={false}
      {...props}
      data-slot="text-input"
    />
  );
}
