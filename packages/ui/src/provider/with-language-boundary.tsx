import { Suspense, type ComponentType, type ReactElement, type ReactNode } from 'react';

/** Renders a screen once its language is loaded, so that it never shows English first. */
export function withLanguageBoundary<Screen extends (props: never) => ReactNode>(screen: Screen): Screen {
  // SAFETY: the returned component has the type of the screen, so the props are those of the screen.
  const Inner = screen as unknown as ComponentType<object>;
  function WithLanguage(props: object): ReactElement {
    return (
      <Suspense>
        <Inner {...props} />
      </Suspense>
    );
  }
  WithLanguage.displayName = screen.name;
  // SAFETY: the same props.
  return WithLanguage as unknown as Screen;
}

/**
 * A component with its parts, `<MfaPrompt>` and `<MfaPrompt.Title>`. This module and its callers have no `'use client'`:
 * a server component cannot read a property of a client module, but it can read one of this object, and each part is a
 * client component in its own module.
 */
export function withParts<Screen extends (props: never) => ReactNode, Parts extends object>(
  screen: Screen,
  parts: Parts,
): Screen & { Root: Screen } & Parts {
  const Root = withLanguageBoundary(screen);
  return Object.assign(Root, { Root }, parts);
}
