'use client';

import { useState, type ReactElement } from 'react';

/** A clock of a server that can be moved, e.g. the one of a test kit. */
export interface DevtoolsClock {
  now: () => Date;
  /** Moves the clock forward, by milliseconds. */
  advance: (milliseconds: number) => void | Promise<void>;
}

const hour = 3_600_000;
const steps: readonly (readonly [label: string, milliseconds: number])[] = [
  ['+ 1 hour', hour],
  ['+ 1 day', 24 * hour],
  ['+ 1 week', 7 * 24 * hour],
  ['+ 1 month', 30 * 24 * hour],
];

/** Moves the clock of the server. */
export function ClockSection({ clock }: { clock: DevtoolsClock }): ReactElement {
  const [now, setNow] = useState(() => clock.now());
  async function advance(milliseconds: number): Promise<void> {
    await clock.advance(milliseconds);
    setNow(clock.now());
  }
  return (
    <>
      <h3>Clock of the server</h3>
      <output aria-label="Time of the server">{now.toISOString()}</output>
      <div className="row">
        {steps.map(([label, milliseconds]) => (
          <button key={label} type="button" onClick={() => void advance(milliseconds)}>
            {label}
          </button>
        ))}
      </div>
    </>
  );
}
