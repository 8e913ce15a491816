import type { ReactElement } from 'react';
import { coloursOf } from './brand.ts';

interface BrandFieldProps {
  variable: string;
  value: string;
  onChange: (value: string) => void;
}

/** The editor of one variable: two colours, a radius, or a text. */
export function BrandField({ variable, value, onChange }: BrandFieldProps): ReactElement {
  const name = variable.replace('--kairos-', '');
  const colours = coloursOf(value);
  if (colours) {
    const [light, dark] = colours;
    return (
      <fieldset>
        <legend>{name}</legend>
        <ColourField
          label={`${name}, light`}
          value={light}
          onChange={(chosen) => onChange(`light-dark(${chosen}, ${dark})`)}
        />
        <ColourField
          label={`${name}, dark`}
          value={dark}
          onChange={(chosen) => onChange(`light-dark(${light}, ${chosen})`)}
        />
      </fieldset>
    );
  }
  const isLength = value.endsWith('px');
  return (
    <label className="brand-text">
      <span>{isLength ? `${name}, ${value}` : name}</span>
      <input
        {...(isLength ? { type: 'range', min: 0, max: 32 } : { type: 'text' })}
        value={isLength ? Number.parseFloat(value) : value}
        onChange={({ target }) => onChange(isLength ? `${target.value}px` : target.value)}
      />
    </label>
  );
}

function ColourField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}): ReactElement {
  const long = value.length === 4 ? value.replaceAll(/[^#]/g, '$&$&') : value;
  return (
    <span className="brand-colour">
      <input
        type="color"
        aria-label={`${label}, as a colour`}
        value={long}
        onChange={({ target }) => onChange(target.value)}
      />
      <input
        key={long}
        aria-label={`${label}, as hex`}
        defaultValue={long}
        spellCheck={false}
        // What is no colour yet is not applied.
        onChange={({ target }) => {
          if (/^#[\da-f]{6}$/i.test(target.value)) onChange(target.value.toLowerCase());
        }}
      />
    </span>
  );
}
