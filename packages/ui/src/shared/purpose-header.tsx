'use client';

import type { ReactElement, ReactNode } from 'react';
import { Screen } from '../primitives/screen/index.ts';
import { useKairosUi } from '../provider/use-kairos-ui.ts';

/** The props of `<PurposeHeader>`, in the order in which they are read. */
export interface PurposeHeaderProps {
  /** Whether the pending action is above, which names who asks and takes the place of the icon. */
  isBelowRequest?: boolean;
  icon?: ReactNode;
  title: ReactNode;
  /** Why. */
  reason?: ReactNode;
  /** How long it takes. */
  duration?: ReactNode;
  /** What happens to the person's work. */
  work?: ReactNode;
}

/** Says who asks, why, how long it takes and what happens to the work: in a prompt, a required enrollment and a challenge. */
export function PurposeHeader({
  isBelowRequest = false,
  icon,
  title,
  reason,
  duration,
  work,
}: PurposeHeaderProps): ReactElement {
  return (
    <>
      <Screen.Header>
        {isBelowRequest ? null : icon}
        {isBelowRequest ? null : <Asker />}
        {title}
        {reason}
        {duration}
      </Screen.Header>
      {work}
    </>
  );
}

/** Who asks: the name of the service. Not rendered if the provider has none. */
function Asker(): ReactElement | null {
  const { serviceName } = useKairosUi();
  return serviceName ? (
    <p translate="no" data-slot="asker">
      <bdi>{serviceName}</bdi>
    </p>
  ) : null;
}
