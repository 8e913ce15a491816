'use client';

import type { FactorOption } from '@kairos-mfa/protocol';
import { useState, type ComponentProps, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import { useElementClass } from '../primitives/element-classes.ts';
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
  const [own, setOwn] = useState(defaultValue);
  const selected = value ?? own;
  const className = useElementClass('factor-picker', props.className);
  const available = options.filter(({ state }) => state === 'available');
  const tabStop = (available.find(({ type }) => type === selected) ?? available[0])?.type;
  function select(factorType: string): void {
    if (factorType === selected) return;
    setOwn(factorType);
    onValueChange?.(factorType);
  }
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its choices have the focus (WAI-ARIA, radio group)
    <div
      {...props}
      ref={ref}
      role="radiogroup"
      onKeyDown={(event) => {
        props.onKeyDown?.(event);
        if (!event.defaultPrevented) moveSelection(event);
      }}
      className={className}
      data-slot="factor-picker"
    >
      <PickerContext value={{ selected, tabStop, select }}>
        {options.map((option) => children(option))}
      </PickerContext>
    </div>
  );
}

/** Arrow keys select the next choice, around the ends; left and right move where they point in either text direction. */
function moveSelection(event: KeyboardEvent<HTMLDivElement>): void {
  // Enter selects no radio button (WAI-ARIA); a form around it may be submitted by it.
  if (event.key === 'Enter') event.preventDefault();
  const step = stepOf(event.key, getComputedStyle(event.currentTarget).direction === 'rtl');
  if (step === 0 || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const radios = [
    ...event.currentTarget.querySelectorAll<HTMLElement>('[role="radio"]:not([data-disabled])'),
  ];
  const current = radios.findIndex((radio) => radio.contains(event.target as Node));
  const next = radios.at((current + step) % radios.length);
  if (current < 0 || !next) return;
  event.preventDefault();
  next.focus();
  next.click();
}

function stepOf(key: string, isRightToLeft: boolean): -1 | 0 | 1 {
  if (key === 'ArrowDown') return 1;
  if (key === 'ArrowUp') return -1;
  if (key === 'ArrowRight') return isRightToLeft ? -1 : 1;
  if (key === 'ArrowLeft') return isRightToLeft ? 1 : -1;
  return 0;
}
