import type { ComponentProps, ReactElement } from 'react';

/** The props of `<ScoreRing>`. */
export interface ScoreRingProps extends Omit<ComponentProps<'span'>, 'children'> {
  value: number;
  max: number;
  /** The text alternative of the score. */
  label: string;
}

/** The score as a ring with the number in it, so that it is never conveyed by colour alone. */
export function ScoreRing({ value, max, label, ...props }: ScoreRingProps): ReactElement {
  return (
    <span {...props} data-slot="score-ring">
      <span data-slot="visually-hidden">{label}</span>
      <svg width="56" height="56" viewBox="0 0 56 56" fill="none" aria-hidden="true">
        <circle data-part="track" cx="28" cy="28" r="24" />
        {value > 0 ? (
          <circle
            data-part="ring"
            cx="28"
            cy="28"
            r="24"
            pathLength="1"
            strokeDasharray={`${max > 0 ? value / max : 0} 1`}
            transform="rotate(-90 28 28)"
          />
        ) : null}
      </svg>
      <span aria-hidden="true" data-slot="score-value">
        {value}
      </span>
    </span>
  );
}
