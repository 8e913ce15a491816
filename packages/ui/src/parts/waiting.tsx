import type { ReactElement, ReactNode } from 'react';
import { Screen } from './screen.tsx';
import { Spinner } from './spinner.tsx';

/** A screen that is not there yet. Calm: it shows itself after 300 ms only, and says once what is going on. */
export function Waiting({ children }: { children: ReactNode }): ReactElement {
  return (
    <div data-slot="waiting" aria-live="polite">
      <Spinner />
      {/* The title, so that a dialog has a name before its screen is there. */}
      <Screen.Title>{children}</Screen.Title>
    </div>
  );
}
