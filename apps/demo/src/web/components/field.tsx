import { useId, type ComponentProps, type ReactElement, type ReactNode } from 'react';

/** A labelled input with an optional hint. */
export function Field({
  label,
  hint,
  ...props
}: ComponentProps<'input'> & { label: string; hint?: ReactNode }): ReactElement {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input {...props} id={id} className="input" aria-describedby={hint ? `${id}-hint` : undefined} />
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** A labelled native select. */
export function SelectField({
  label,
  children,
  ...props
}: ComponentProps<'select'> & { label: string }): ReactElement {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select {...props} id={id} className="input">
        {children}
      </select>
    </div>
  );
}
