'use client';

import type { FactorOption } from '@kairos-mfa/protocol';
import * as RadioGroup from '@radix-ui/react-radio-group';
import type { ComponentProps, ReactElement, ReactNode } from 'react';
import { useElementClass } from '../primitives/element-classes.ts';
import { useDirection } from '../primitives/use-direction.ts';
import { useMergedRefs } from '../primitives/use-merged-refs.ts';
import { FactorChoice, PickerContext } from './factor-picker.parts.tsx';

/** The props of `<FactorPicker>`. */
export interface FactorPickerProps extends Omit<
  ComponentProps<'div'>,
  'children' | 'defaultValue' | 'dir' | 'onChange'
> {
  /** In the server's order, strongest first; see `availableOptions`. */
  options: readonly FactorOption[];
  /** The selected factor type; makes the picker controlled. */
  value?: string | undefined;
  /** The factor type that an uncontrolled picker selects at first. */
  defaultValue?: string | undefined;
  /** Called with the factor type that was selected. */
  onValueChange?: (factorType: string) => void;
  /** The accessible name of the group. */
  'aria-label': string;
  /** Renders one choice in a layout of your own, with `FactorPicker.Choice`, `FactorPicker.Name` and the other parts. */
  children?: (option: FactorOption) => ReactNode;
}

/** A radio group of factors, each with its strength, and with the reason if it cannot be chosen. */
export function FactorPicker({
  options,
  value,
  defaultValue,
  onValueChange,
  children = (option) => <FactorChoice key={option.type} option={option} />,
  ref,
  ...props
}: FactorPickerProps): ReactElement {
  const [direction, directionRef] = useDirection();
  const both = useMergedRefs(directionRef, ref);
  const className = useElementClass('factor-picker', props.className);
  return (
    <RadioGroup.Root
      {...props}
      asChild
      className={className}
      // In either text direction, the left and right arrow keys move where they point.
      dir={direction}
      {...(value === undefined ? {} : { value })}
      {...(defaultValue === undefined ? {} : { defaultValue })}
      {...(onValueChange ? { onValueChange } : {})}
      data-slot="factor-picker"
    >
      <Group ref={both}>
        <PickerContext value>{options.map((option) => children(option))}</PickerContext>
      </Group>
    </RadioGroup.Root>
  );
}

/** Removes what Radix adds: a style attribute, which a strict CSP refuses, and a direction. */
function Group({ style: _style, dir: _dir, ...props }: ComponentProps<'div'>): ReactElement {
  return <div {...props} />;
}
