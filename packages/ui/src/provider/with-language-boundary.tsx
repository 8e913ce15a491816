import { Suspense, type ComponentType, type ReactElement, type ReactNode } from 'react';

/** Keeps a screen back until its language is there, so that nobody sees English first and then something else. */
export function withLanguageBoundary<Screen extends (props: never) => ReactNode>(screen: Screen): Screen {
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
  // SAFETY: the same props.
  return Held as unknown as Screen;
}

/**
 * A held screen with its parts, `<MfaPrompt>` and `<MfaPrompt.Title>`. Neither this module nor those that call it say
 * `'use client'`: nobody can dot into a client module from a server component, but into this object they can, and each
 * part in it is a client component by its own module.
 */
export function withParts<Screen extends (props: never) => ReactNode, Parts extends object>(
  screen: Screen,
  parts: Parts,
): Screen & { Root: Screen } & Parts {
  const Root = withLanguageBoundary(screen);
  return Object.assign(Root, { Root }, parts);
}
