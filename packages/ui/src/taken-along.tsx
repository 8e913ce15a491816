'use client';

import {
  createContext,
  use,
  useLayoutEffect,
  useMemo,
  useState,
  type ReactElement,
  type ReactNode,
} from 'react';

interface Along {
  choice: ReactNode;
  /** Told by the button's place that the choice stands there; answers with how to take that back. */
  take: () => () => void;
}

const AlongContext = createContext<Along>({ choice: null, take: () => () => {} });

/** A choice that the act inside takes along; below, where a view of the host's own has no place for it. */
export function TakesAlong({ choice, children }: { choice: ReactNode; children: ReactNode }): ReactElement {
  const [isTaken, setTaken] = useState(false);
  const along = useMemo(
    () => ({
      choice,
      take: () => {
        setTaken(true);
        return () => setTaken(false);
      },
    }),
    [choice],
  );
  return (
    <>
      <AlongContext value={along}>{children}</AlongContext>
      {isTaken ? null : choice}
    </>
  );
}

/** Where that choice stands: above the button, which comes after it on the keyboard too. */
export function TakenAlong(): ReactNode {
  const { choice, take } = use(AlongContext);
  useLayoutEffect(take, [take]);
  return choice;
}
