'use client';

import { useRef, type ReactElement, type ReactNode } from 'react';
import { useKeptHeight } from './dialog/preserve-height.ts';
import { useFocusHandover } from './dialog/use-focus-recovery.ts';
import { Screen } from './screen/screen.tsx';
import { Spinner } from './spinner.tsx';
import { useLongWait } from './use-long-wait.ts';

export interface WaitingProps {
  children: ReactNode;
  /** Said where it takes long. */
  slow?: string;
}

/** A screen that is not there yet. Calm: it shows itself after 300 ms only, and says once what is going on. */
export function Waiting({ children, slow }: WaitingProps): ReactElement {
  const isLong = useLongWait(Boolean(slow));
  const element = useRef<HTMLDivElement>(null);
  useKeptHeight(element);
  useFocusHandover(element);
  return (
    <div ref={element} data-slot="waiting" data-transient aria-live="polite">
      <Spinner />
      {/* The title, so that a dialog has a name before its screen is there. */}
      <Screen.Title>{children}</Screen.Title>
      {isLong ? <p data-slot="long-wait">{slow}</p> : null}
    </div>
  );
}
