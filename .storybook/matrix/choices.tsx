import type { ReactElement } from 'react';

interface ChoicesProps {
  legend: string;
  all: readonly string[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}

/** Check boxes of which any number is chosen; what is chosen keeps the order of the list. */
export function Choices({ legend, all, chosen, onChange }: ChoicesProps): ReactElement {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {all.map((value) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={({ target }) =>
              onChange(all.filter((one) => (one === value ? target.checked : chosen.includes(one))))
            }
          />
          <span>{value}</span>
        </label>
      ))}
    </fieldset>
  );
}
