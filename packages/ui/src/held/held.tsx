'use client';

import { Suspense, type ComponentType, type ReactElement, type ReactNode } from 'react';

/** Keeps a screen back until its language is there, so that nobody sees English first and then something else. Its parts stay its parts. */
export function held<Screen extends (props: never) => ReactNode>(screen: Screen): Screen {
  // SAFETY: whatever props come are those of the screen, because the type that goes out is the type that came in.
  const Inner = screen as unknown as ComponentType<object>;
  function Held(props: object): ReactElement {
    return (
      <Suspense>
        <Inner {...props} />
      </Suspense>
    );
  }
  Held.displayName = screen.name;
  // SAFETY: the same props and the same parts.
  return Object.assign(Held, screen, 'Root' in screen && { Root: Held }) as unknown as Screen;
}
