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
  /** Told by the button's place that the addon stands there; answers with how to claim that back. */
  claim: () => () => void;
}

const ProofAddonContext = createContext<ProofAddonSlot>({ addon: null, claim: () => () => {} });

/** A addon that the act inside takes slot; below, where a view of the host's own has no place for it. */
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

/** Where that addon stands: above the button, which comes after it on the keyboard too. */
export function ProofAddon(): ReactNode {
  const { addon, claim } = use(ProofAddonContext);
  useLayoutEffect(claim, [claim]);
  return addon;
}
