'use client';

import { useRef, type ReactElement, type ReactNode } from 'react';
import { usePreservedHeight } from './dialog/preserve-height.ts';
import { useFocusRecovery } from './dialog/use-focus-recovery.ts';
import { Screen } from './screen/index.ts';
import { Spinner } from './spinner.tsx';
import { useLongWait } from './use-long-wait.ts';

/** The props of `<Waiting>`. */
export interface WaitingProps {
  children: ReactNode;
  /** Shown when it takes longer than five seconds. */
  longWaitText?: string | undefined;
  /** The ways out, for a wait that may never end. */
  actions?: ReactNode | undefined;
}

/** A waiting screen. It appears after 300 ms and announces once what is going on. */
export function Waiting({ children, longWaitText, actions }: WaitingProps): ReactElement {
  const isLong = useLongWait(Boolean(longWaitText));
  const element = useRef<HTMLDivElement>(null);
  usePreservedHeight(element);
  useFocusRecovery(element);
  return (
    <div ref={element} data-slot="waiting" data-transient aria-live="polite">
      <Spinner />
      {/* A title, so that a dialog has an accessible name before its content is loaded. */}
      <Screen.Title>{children}</Screen.Title>
      {isLong ? <p data-slot="long-wait">{longWaitText}</p> : null}
      {actions}
    </div>
  );
}
