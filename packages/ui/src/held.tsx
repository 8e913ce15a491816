'use client';

import { Suspense, type ReactElement, type ReactNode } from 'react';

/** Keeps a screen back until its language is there, so that nobody sees English first and then something else. */
export function held<Props extends object>(
  Screen: (props: Props) => ReactNode,
): (props: Props) => ReactElement {
  function Held(props: Props): ReactElement {
    return (
      <Suspense>
        <Screen {...props} />
      </Suspense>
    );
  }
  Held.displayName = Screen.name;
  return Held;
}
