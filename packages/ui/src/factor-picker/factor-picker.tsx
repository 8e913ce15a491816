'use client';

import { factorStrengths, type FactorOption, type FactorStrength } from '@kairos-mfa/protocol';
import * as RadioGroup from '@radix-ui/react-radio-group';
import { useId, type ReactElement } from 'react';
import { useDirection } from '../parts/use-direction.ts';
import { useFactorView } from '../factors/use-factor-view.ts';
import { factorName, useCopy } from '../use-words.ts';

export interface FactorPickerProps {
  /** In the server's order, strongest first; see `pickable`. */
  options: readonly FactorOption[];
  value: string | undefined;
  onValueChange: (factorType: string) => void;
  /** The accessible name of the group. */
  'aria-label': string;
}

/** A choice of factors, each with what it is like, how strong it is, and why it may not be chosen here. */
export function FactorPicker({ options, value, onValueChange, ...props }: FactorPickerProps): ReactElement {
  const [direction, ref] = useDirection();
  return (
    <RadioGroup.Root
      {...props}
      asChild
      // Left and right arrows go where they point, in either direction of reading.
      dir={direction}
      value={value ?? ''}
      onValueChange={onValueChange}
      data-slot="factor-picker"
    >
      <div ref={ref} dir={undefined}>
        {options.map((option) => (
          <FactorChoice key={option.type} option={option} />
        ))}
      </div>
    </RadioGroup.Root>
  );
}

function FactorChoice({ option }: { option: FactorOption }): ReactElement {
  const copy = useCopy();
  const viewOf = useFactorView();
  const id = useId();
  const Icon = viewOf(option.type)?.Icon;
  const isAvailable = option.state === 'available';
  const hindrance =
    option.state === 'enrolled'
      ? copy('picker.enrolled')
      : option.reason
        ? copy(`option.${option.reason}`)
        : undefined;
  return (
    <RadioGroup.Item
      value={option.type}
      disabled={!isAvailable}
      aria-labelledby={`${id}-name`}
      aria-describedby={`${id}-about`}
      data-slot="factor-choice"
    >
      {Icon ? <Icon /> : null}
      <span data-slot="row-words">
        <span data-slot="row-name" id={`${id}-name`}>
          {factorName(copy, option.type)}
        </span>
        <span data-slot="row-about" id={`${id}-about`}>
          <span data-slot="row-note">
            {isAvailable ? copy.find(`factor.${option.type}.reason`) : hindrance}
          </span>{' '}
          {isAvailable ? (
            <span data-slot="row-tags">
              <Strength strength={option.strength} />{' '}
              {option.recommended ? <span data-slot="badge">{copy('picker.recommended')}</span> : null}
            </span>
          ) : null}
        </span>
      </span>
      <span data-slot="radio" aria-hidden="true">
        <RadioGroup.Indicator data-slot="radio-dot" />
      </span>
    </RadioGroup.Item>
  );
}

/** Three bars and a word: never by colour alone. */
function Strength({ strength }: { strength: FactorStrength }): ReactElement {
  const copy = useCopy();
  return (
    <span data-slot="strength" data-strength={strength}>
      <svg viewBox="0 0 14 12" aria-hidden="true">
        {factorStrengths.map((level, index) => (
          <rect
            key={level}
            x={index * 5}
            y={8 - index * 4}
            width="3"
            height={4 + index * 4}
            rx="1"
            data-on={index <= factorStrengths.indexOf(strength)}
          />
        ))}
      </svg>
      {copy(`strength.${strength}`)}
    </span>
  );
}
