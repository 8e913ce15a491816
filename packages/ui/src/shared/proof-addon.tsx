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
  addon: ReactNode;
  /** Called when a form renders the addon itself; returns how to undo that. */
  claim: () => () => void;
}

const ProofAddonContext = createContext<ProofAddonSlot>({ addon: null, claim: () => () => {} });

/** Provides a control that belongs to a proof, e.g. “remember this device”. A form that has no place for it gets it below. */
export function ProofAddonProvider({
  addon,
  children,
}: {
  addon: ReactNode;
  children: ReactNode;
}): ReactElement {
  const [isClaimed, setClaimed] = useState(false);
  const slot = useMemo(
    () => ({
      addon,
      claim: () => {
        setClaimed(true);
        return () => setClaimed(false);
      },
    }),
    [addon],
  );
  return (
    <>
      <ProofAddonContext value={slot}>{children}</ProofAddonContext>
      {isClaimed ? null : addon}
    </>
  );
}

/** Renders the addon above the submit button, so that it also comes first in the tab order. */
export function ProofAddon(): ReactNode {
  const { addon, claim } = use(ProofAddonContext);
  useLayoutEffect(claim, [claim]);
  return addon;
}
