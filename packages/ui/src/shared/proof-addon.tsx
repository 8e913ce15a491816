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

interface ProofAddonSlot {
  choice: ReactNode;
  /** Told by the button's place that the choice stands there; answers with how to take that back. */
  take: () => () => void;
}

const ProofAddonContext = createContext<ProofAddonSlot>({ choice: null, take: () => () => {} });

/** A choice that the act inside takes along; below, where a view of the host's own has no place for it. */
export function ProofAddonProvider({
  choice: addon,
  children,
}: {
  choice: ReactNode;
  children: ReactNode;
}): ReactElement {
  const [isTaken, setTaken] = useState(false);
  const along = useMemo(
    () => ({
      choice: addon,
      take: () => {
        setTaken(true);
        return () => setTaken(false);
      },
    }),
    [addon],
  );
  return (
    <>
      <ProofAddonContext value={along}>{children}</ProofAddonContext>
      {isTaken ? null : addon}
    </>
  );
}

/** Where that choice stands: above the button, which comes after it on the keyboard too. */
export function ProofAddon(): ReactNode {
  const { choice, take } = use(ProofAddonContext);
  useLayoutEffect(take, [take]);
  return choice;
}
