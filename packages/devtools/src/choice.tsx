import { useId, type ReactElement } from 'react';

/** The props of `<Choice>`. */
export interface ChoiceProps<Value extends string> {
  label: string;
  /** The option for no value. */
  none: string;
  options: readonly Value[];
  value: Value | undefined;
  onChange: (value: Value | undefined) => void;
}

/** A menu with a label. */
export function Choice<Value extends string>({
  label,
  none,
  options,
  value,
  onChange,
}: ChoiceProps<Value>): ReactElement {
  const id = useId();
  return (
    <label htmlFor={id}>
      <span className="quiet">{label}</span>
      <select
        id={id}
        value={value ?? ''}
        onChange={({ target }) => onChange(options.find((option) => option === target.value))}
      >
        <option value="">{none}</option>
        {options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    </label>
  );
}
