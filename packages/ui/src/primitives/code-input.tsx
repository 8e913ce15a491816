'use client';

import { readDigits } from '@kairos-mfa/protocol/internal/typed-code';
import { useState, type ComponentProps, type ReactElement } from 'react';
import { useElementClass } from './element-classes.ts';
import { useComposedText } from './use-composed-text.ts';

/** The props of `<CodeInput>`. */
export interface CodeInputProps extends Omit<ComponentProps<'input'>, 'value' | 'onChange'> {
  length: number;
  value: string;
  onValueChange: (code: string) => void;
  /** Draws a check mark at the end: the code was accepted. */
  accepted?: boolean | undefined;
}

/**
 * One input for a numeric code, drawn as one slot for each digit, in two groups. Autofill, pasted spaces, input methods and
 * the digits of other scripts work, because there is one input; the slots only show its text and its selection.
 */
export function CodeInput({
  length,
  value,
  onValueChange,
  accepted = false,
  ...props
}: CodeInputProps): ReactElement {
  const className = useElementClass('code-input', props.className);
  const text = useComposedText(value, (input) => onValueChange(readDigits(input.value, length)));
  const [selection, setSelection] = useState<[start: number, end: number]>([0, 0]);
  return (
    // Codes read from left to right in every language.
    <span dir="ltr" data-slot="code-field" data-length={length} data-state={accepted ? 'accepted' : 'open'}>
      <input
        type="text"
        inputMode="numeric"
        autoComplete="one-time-code"
        spellCheck={false}
        enterKeyHint="go"
        {...props}
        // No maxLength: it would truncate a pasted "004 217" before the space is removed.
        {...text}
        form=""
        onSelect={({ currentTarget }) =>
          setSelection([currentTarget.selectionStart ?? 0, currentTarget.selectionEnd ?? 0])
        }
        className={className}
        data-slot="code-input"
      />
      <span aria-hidden="true" data-slot="code-slots">
        {Array.from({ length }, (_, index) => (
          <span
            key={index}
            data-slot="code-slot"
            data-state={slotState(index, length, selection)}
            data-group-start={index > 0 && index === Math.ceil(length / 2) ? '' : undefined}
          >
            {text.value[index]}
          </span>
        ))}
        {accepted ? (
          <svg viewBox="0 0 20 20" fill="none" data-slot="code-accepted">
            <path d="m5.5 10.25 3 3 6-6.5" pathLength="1" />
          </svg>
        ) : null}
      </span>
    </span>
  );
}

/** How a slot is drawn while the input has the focus. The caret behind the last digit is drawn in the last slot. */
function slotState(
  index: number,
  length: number,
  [start, end]: [start: number, end: number],
): 'selected' | 'caret' | undefined {
  if (start < end) return index >= start && index < end ? 'selected' : undefined;
  return index === Math.min(start, length - 1) ? 'caret' : undefined;
}
