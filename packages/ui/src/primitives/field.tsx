'use client';

import { useId, type ReactElement, type ReactNode } from 'react';
import { Problem } from './problem.tsx';

/** The props of `<Field>`. */
export interface FieldProps {
  label: ReactNode;
  problem?: ReactNode | undefined;
  /** Renders the input with the attributes that connect it to its label and its problem. */
  children: (ties: { id: string; 'aria-describedby': string; 'aria-invalid': boolean }) => ReactNode;
}

/** A label, an input and its problem, connected for assistive technology. */
export function Field({ label, problem, children }: FieldProps): ReactElement {
  const id = useId();
  return (
    <div data-slot="field">
      <label htmlFor={id} data-slot="label">
        {label}
      </label>
      {children({ id, 'aria-describedby': `${id}-problem`, 'aria-invalid': Boolean(problem) })}
      <Problem id={`${id}-problem`}>{problem}</Problem>
    </div>
  );
}
