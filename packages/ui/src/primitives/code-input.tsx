'use client';

import { readDigits } from '@kairos-mfa/protocol';
import type { ComponentProps, ReactElement } from 'react';
import { useElementClass } from './element-classes.ts';
import { useComposedText } from './use-composed-text.ts';

/** The props of `<CodeInput>`. */
export interface CodeInputProps extends Omit<ComponentProps<'input'>, 'value' | 'onChange'> {
  length: number;
  value: string;
  onValueChange: (code: string) => void;
}

/** One input for a numeric code. Autofill, pasted spaces and the digits of other scripts work. */
export function CodeInput({ length, value, onValueChange, ...props }: CodeInputProps): ReactElement {
  const className = useElementClass('code-input', props.className);
  const text = useComposedText(value, (input) => onValueChange(readDigits(input.value, length)));
  return (
    <input
      // Codes read from left to right in every language.
      dir="ltr"
      type="text"
      inputMode="numeric"
      autoComplete="one-time-code"
      spellCheck={false}
      enterKeyHint="go"
      {...props}
      // No maxLength: it would truncate a pasted "004 217" before the space is removed.
      {...text}
      form=""
      className={className}
      data-slot="code-input"
    />
  );
}
