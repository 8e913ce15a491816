'use client';

import { useId, type ReactElement } from 'react';

/** The props of `<Choice>`. */
export interface ChoiceProps<Value extends string> {
  label: string;
  options: readonly Value[];
  /** What an option is called; default: its value. */
  texts?: Partial<Record<Value, string>> | undefined;
  value: Value;
  onChange: (value: Value) => void;
}

/** A labelled native select. */
export function Choice<Value extends string>({
  label,
  options,
  texts = {},
  value,
  onChange,
}: ChoiceProps<Value>): ReactElement {
  const id = useId();
  return (
    <div className="copy-lab-choice">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={({ target }) => {
          const chosen = options.find((one) => one === target.value);
          if (chosen !== undefined) onChange(chosen);
        }}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {texts[option] ?? option}
          </option>
        ))}
      </select>
    </div>
  );
}
