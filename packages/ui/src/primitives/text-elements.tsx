import { Children, type ReactElement, type ReactNode } from 'react';

/**
 * Puts each text into an element of its own. A browser that translates the page replaces text nodes, and React then fails
 * as soon as it changes something beside one.
 */
export function textElements(children: ReactNode): ReactNode {
  return Children.map(children, (child) =>
    typeof child === 'string' || typeof child === 'number' ? <span>{child}</span> : child,
  );
}

/** A space between inline elements, for the same reason in an element. Not visible in a flex container. */
export function Space(): ReactElement {
  return <span data-slot="space"> </span>;
}
