import type { ReactElement } from 'react';

/** One of several settings, and what it does. */
export interface Choice<Value extends string> {
  value: Value;
  name: string;
  effect: string;
}

/** A group of radio buttons, each with its effect. `labelledBy` is the id of its heading. */
export function Choices<Value extends string>({
  name: group,
  labelledBy,
  choices,
  current,
  onChoose,
}: {
  name: string;
  labelledBy: string;
  choices: readonly Choice<Value>[];
  current: Value;
  onChoose?: (value: Value) => void;
}): ReactElement {
  return (
    <fieldset className="choices" aria-labelledby={labelledBy}>
      {choices.map(({ value, name, effect }) => (
        <div key={value} className="choice">
          <input
            id={`${group}-${value}`}
            type="radio"
            name={group}
            value={value}
            defaultChecked={value === current}
            onChange={() => onChoose?.(value)}
            aria-describedby={`${group}-${value}-effect`}
          />
          <div>
            <label htmlFor={`${group}-${value}`}>{name}</label>
            <p className="quiet" id={`${group}-${value}-effect`}>
              {effect}
            </p>
          </div>
        </div>
      ))}
    </fieldset>
  );
}
