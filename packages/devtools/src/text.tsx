import { Fragment, type ReactElement } from 'react';

/** A sentence with names of code between backticks. */
export function Text({ children }: { children: string }): ReactElement {
  return (
    <>
      {children.split('`').map((part, index) =>
        // Every second part is between two backticks.
        index % 2 === 1 ? <code key={index}>{part}</code> : <Fragment key={index}>{part}</Fragment>,
      )}
    </>
  );
}
