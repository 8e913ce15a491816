'use client';

import { useRef, type ReactElement, type ReactNode } from 'react';
import { usePreservedHeight } from './dialog/preserve-height.ts';
import { useFocusRecovery } from './dialog/use-focus-recovery.ts';
import { Screen } from './screen/screen.tsx';
import { Spinner } from './spinner.tsx';
import { useLongWait } from './use-long-wait.ts';

export interface WaitingProps {
  children: ReactNode;
  /** Said where it takes long. */
  longWaitText?: string;
}

/** A screen that is not there yet. Calm: it shows itself after 300 ms only, and says once what is going on. */
export function Waiting({ children, longWaitText }: WaitingProps): ReactElement {
  const isLong = useLongWait(Boolean(longWaitText));
  const element = useRef<HTMLDivElement>(null);
  usePreservedHeight(element);
  useFocusRecovery(element);
  return (
    <div ref={element} data-slot="waiting" data-transient aria-live="polite">
      <Spinner />
      {/* The title, so that a dialog has a name before its screen is there. */}
      <Screen.Title>{children}</Screen.Title>
      {isLong ? <p data-slot="long-wait">{longWaitText}</p> : null}
    </div>
  );
}
