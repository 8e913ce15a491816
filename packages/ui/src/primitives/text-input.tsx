'use client';

import type { ComponentProps, ReactElement } from 'react';
import { useElementClass } from './element-classes.ts';

/** An input for codes and the like, without autocorrection, spell checking or autocomplete. */
export function TextInput(props: ComponentProps<'input'>): ReactElement {
  const className = useElementClass('text-input', props.className);
  return (
    <input
      dir="ltr"
      type="text"
      autoComplete="off"
      autoCapitalize="characters"
      autoCorrect="off"
      spellCheck={false}
      enterKeyHint="go"
      {...props}
      form=""
      className={className}
      data-slot="text-input"
    />
  );
}
