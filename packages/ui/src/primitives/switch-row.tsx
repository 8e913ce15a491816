import { useId, type ReactElement } from 'react';

export interface SwitchRowProps {
  label: string;
  /** What it does as it stands now. */
  note: string;
  checked: boolean;
  /** On its way to the server: it keeps the focus, and a press changes nothing. */
  busy?: boolean;
  onChange: (checked: boolean) => void;
  className?: string | undefined;
}

/** A real checkbox that looks and speaks like a switch; the whole row is its target. */
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
