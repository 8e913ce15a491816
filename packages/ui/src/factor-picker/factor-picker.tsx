'use client';

import type { FactorOption } from '@kairos-mfa/protocol';
import * as RadioGroup from '@radix-ui/react-radio-group';
import type { ComponentProps, ReactElement, ReactNode } from 'react';
import { useElementClass } from '../primitives/element-classes.ts';
import { useMergedRefs } from '../primitives/use-merged-refs.ts';
import { useDirection } from '../primitives/use-direction.ts';
import { FactorChoice, PickerContext } from './factor-picker.parts.tsx';

export interface FactorPickerProps extends Omit<
  ComponentProps<'div'>,
  'children' | 'defaultValue' | 'dir' | 'onChange'
> {
  /** In the server's order, strongest first; see `pickable`. */
  options: readonly FactorOption[];
  /** The chosen factor type; leave it out and the picker keeps the choice itself. */
  value?: string | undefined;
  /** Chosen at first, where the picker keeps the choice itself. */
  defaultValue?: string | undefined;
  /** A factor type was picked. */
  onValueChange?: (factorType: string) => void;
  /** The accessible name of the group. */
  'aria-label': string;
  /** One choice in an arrangement of your own, from `FactorPicker.Choice`, `FactorPicker.Name` and the other parts. */
  children?: (option: FactorOption) => ReactNode;
}

/** A choice of factors, each with what it is like, how strong it is, and why it may not be chosen here. */
export function FactorPicker({
  options,
  value,
  defaultValue,
  onValueChange,
  children = (option) => <FactorChoice key={option.type} option={option} />,
  ref,
  ...props
}: FactorPickerProps): ReactElement {
  const [direction, measure] = useDirection();
  const both = useMergedRefs(measure, ref);
  const className = useElementClass('factor-picker', props.className);
  return (
    <RadioGroup.Root
      {...props}
      asChild
      className={className}
      // Left and right arrows go where they point, in either direction of reading.
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

/** Leaves out what Radix adds of its own: a style attribute, which a strict policy refuses, and a direction. */
function Group({ style: _style, dir: _dir, ...props }: ComponentProps<'div'>): ReactElement {
  return <div {...props} />;
}
