'use client';

import type { FactorOption } from '@kairos-mfa/protocol';
import { factorStrengths } from '@kairos-mfa/protocol/internal/assurance';
import { Slot } from '@radix-ui/react-slot';
import { useId, useMemo, type ComponentProps, type MouseEvent, type ReactElement } from 'react';
import { FactorIcon } from '../factors/factor-icon.tsx';
import type { IconProps } from '../primitives/create-icon.tsx';
import { createPartContext } from '../primitives/create-part-context.ts';
import { useElementClass } from '../primitives/element-classes.ts';
import { Space } from '../primitives/text-elements.tsx';
import { factorName } from '../shared/factor-name.ts';
import { useCopy } from '../shared/use-copy.ts';
import '../words/challenge.words.ts';
import '../words/enrollment.words.ts';

/** What the choices of a picker share. */
export interface PickerPart {
  selected: string | undefined;
  /** The choice that Tab reaches: the selected one, or else the first that can be chosen. */
  tabStop: string | undefined;
  select: (factorType: string) => void;
}

const [context, usePickerPart] = createPartContext<PickerPart>('FactorPicker');
/** Provided by a picker to its choices. */
export const PickerContext: typeof context = context;

const [ChoiceContext, useChoicePart] = createPartContext<{ option: FactorOption; id: string }>(
  'FactorPicker',
  '<FactorPicker.Choice>',
);

/** The props of `<FactorChoice>`. */
export interface FactorChoiceProps extends Omit<ComponentProps<'button'>, 'value'> {
  /** The option, as the server sent it. */
  option: FactorOption;
  /** Applies styles and behaviour to the only child. */
  asChild?: boolean | undefined;
}

/** One factor to choose. Keep a `Name` in it: it is the accessible name. */
export function FactorChoice({ option, children, asChild, ...props }: FactorChoiceProps): ReactElement {
  const { selected, tabStop, select } = usePickerPart('Choice');
  const id = useId();
  const className = useElementClass('factor-choice', props.className);
  const part = useMemo(() => ({ option, id }), [option, id]);
  const isAvailable = option.state === 'available';
  const isSelected = option.type === selected;
  const Element = asChild ? Slot : 'button';
  function clicked(event: MouseEvent<HTMLButtonElement>): void {
    props.onClick?.(event);
    if (isAvailable && !event.defaultPrevented) select(option.type);
  }
  return (
    <ChoiceContext value={part}>
      <Element
        type="button"
        {...props}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a row with a name, a reason and a badge is no input
        role="radio"
        aria-checked={isSelected}
        tabIndex={option.type === tabStop ? 0 : -1}
        disabled={!isAvailable}
        onClick={clicked}
        className={className}
        aria-labelledby={`${id}-name`}
        aria-describedby={isAvailable ? `${id}-reason ${id}-strength` : `${id}-reason`}
        data-slot="factor-choice"
        data-state={isSelected ? 'checked' : 'unchecked'}
        data-disabled={isAvailable ? undefined : ''}
      >
        {children ?? <DefaultFactorChoiceLayout />}
      </Element>
    </ChoiceContext>
  );
}

function DefaultFactorChoiceLayout(): ReactElement {
  return (
    <>
      <FactorChoiceIcon />
      <span data-slot="row-text">
        <span data-slot="row-head">
          <FactorChoiceName />
          <Space />
          <FactorChoiceStrength />
        </span>
        <FactorChoiceReason />
      </span>
      <FactorChoiceRadio />
      <FactorChoiceRecommended />
    </>
  );
}

/** The icon of the factor. */
export function FactorChoiceIcon(props: IconProps): ReactElement {
  const { option } = useChoicePart('Icon');
  return <FactorIcon {...props} type={option.type} />;
}

/** The name of the factor. */
export function FactorChoiceName({ children, ...props }: ComponentProps<'span'>): ReactElement {
  const copy = useCopy();
  const { option, id } = useChoicePart('Name');
  return (
    <span {...props} id={`${id}-name`} data-slot="row-name">
      {children ?? factorName(copy, option.type)}
    </span>
  );
}

/** What the factor is like, or why it cannot be chosen. */
export function FactorChoiceReason({ children, ...props }: ComponentProps<'span'>): ReactElement {
  const copy = useCopy();
  const { option, id } = useChoicePart('Reason');
  const unavailableReason =
    option.state === 'enrolled'
      ? copy('picker.enrolled')
      : option.reason
        ? copy(`option.${option.reason}`)
        : undefined;
  const reason = option.state === 'available' ? copy.find(`factor.${option.type}.reason`) : unavailableReason;
  return (
    <span {...props} id={`${id}-reason`} data-slot="row-note">
      {children ?? reason}
    </span>
  );
}

/** The strength as bars and text, never by colour alone. Not rendered if the factor cannot be chosen. */
export function FactorChoiceStrength(props: Omit<ComponentProps<'span'>, 'children'>): ReactElement | null {
  const copy = useCopy();
  const { option, id } = useChoicePart('Strength');
  if (option.state !== 'available') return null;
  const { strength } = option;
  return (
    <span {...props} id={`${id}-strength`} data-slot="strength" data-strength={strength}>
      <svg width="14" height="12" viewBox="0 0 14 12" aria-hidden="true">
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
      <span>{copy(`strength.${strength}`)}</span>
    </span>
  );
}

/** A badge, rendered only for the factor that the server recommends. */
export function FactorChoiceRecommended({ children, ...props }: ComponentProps<'span'>): ReactElement | null {
  const copy = useCopy();
  const { option } = useChoicePart('Recommended');
  if (option.state !== 'available' || !option.recommended) return null;
  return (
    <span {...props} data-slot="badge">
      {children ?? copy('picker.recommended')}
    </span>
  );
}

/** The radio indicator. */
export function FactorChoiceRadio(props: Omit<ComponentProps<'span'>, 'children'>): ReactElement {
  const { option } = useChoicePart('Radio');
  const { selected } = usePickerPart('Radio');
  return (
    <span aria-hidden="true" {...props} data-slot="radio">
      {option.type === selected ? <span data-slot="radio-dot" data-state="checked" /> : null}
    </span>
  );
}
