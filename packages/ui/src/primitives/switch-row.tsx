import { useId, type ReactElement } from 'react';

/** The props of `<SwitchRow>`. */
export interface SwitchRowProps {
  label: string;
  /** What the current setting means. */
  note: string;
  checked: boolean;
  /** Whether it is being saved: it keeps the focus, and presses are ignored. */
  busy?: boolean | undefined;
  onChange: (checked: boolean) => void;
  className?: string | undefined;
}

/** A checkbox with the switch role. The whole row is clickable. */
export function SwitchRow({ label, note, checked, busy, onChange, className }: SwitchRowProps): ReactElement {
  const id = useId();
  return (
    <label className={className} data-slot="switch-row" data-state={busy ? 'busy' : 'ready'}>
      <span data-slot="row-text">
        <span data-slot="row-name">{label}</span>
        <span id={id} data-slot="row-note">
          {note}
        </span>
      </span>
      <input
        type="checkbox"
        form=""
        role="switch"
        aria-label={label}
        aria-describedby={id}
        aria-disabled={busy}
        checked={checked}
        aria-checked={checked}
        onChange={(event) => {
          if (!busy) onChange(event.target.checked);
        }}
        data-slot="switch"
      />
    </label>
  );
}
